using Downlink.Building;
using Downlink.Diagnostics;
using Downlink.Pages;

namespace Downlink.Advising;

/// <summary>Whether the site gets to GitHub Pages, once, and knows where it will stand.</summary>
internal sealed class PublishingAdvice(SiteFolder site, GitFacts? git)
{
    private const string Git = "git", Pages = "Pages", Address = "address", NoJekyll = ".nojekyll";

    private readonly string? _workflow = Workflow(git?.Root ?? site.FullPath);
    private readonly string? _branch = git?.Root is null ? null : git.PagesBranch;

    public IEnumerable<Finding> Findings() => [Repository(), Source(), Location(), .. Output()];

    private Finding Repository() =>
        git is null ? Finding.Of(Git, AdvisingDiagnostics.NoGit())
        : git.Root is null ? Finding.Of(Git, AdvisingDiagnostics.NoRepository(site.FullPath))
        : git.Remote is null ? Finding.Of(Git, AdvisingDiagnostics.NoRemote(site.FullPath))
        : new Finding(Git, "a repository with a remote");

    private Finding Source() => (_workflow, _branch) switch
    {
        (null, null) => Finding.Of(Pages, AdvisingDiagnostics.NothingPublishes()),
        (null, var branch) => new Finding(Pages, $"the branch {branch} is published"),
        (var workflow, null) => new Finding(Pages, $"{workflow} publishes; GitHub has to say so under Settings → Pages → Source"),
        var (workflow, branch) => Finding.Of(Pages, AdvisingDiagnostics.TwoSources(workflow, branch)),
    };

    private Finding Location()
    {
        var (expected, why) = Domain() is { } domain
            ? (new Uri($"https://{domain}"), "the domain in content/static/CNAME")
            : (git?.Remote is { } remote ? PagesAddress.Of(remote) : null, "the repository of origin");
        if (site.Config.BaseUrl is not { } found)
        {
            return _workflow is null
                ? Finding.Of(Address, AdvisingDiagnostics.NoAddress(expected))
                : new Finding(Address, "set by the workflow");
        }

        var setting = site.Config.Written["base_url"]?.Span ?? SourceSpan.Of(SiteFiles.Configuration);
        return expected is null || found == expected || !IsGitHubs(found)
            ? new Finding(Address, found.AbsoluteUri)
            : Finding.Of(Address, AdvisingDiagnostics.OtherAddress(setting, found, expected, why));
    }

    /// <summary>A domain of one's own may also stand in GitHub's settings alone, where nobody sees it from here.</summary>
    private bool IsGitHubs(Uri address) => Domain() is not null || address.Host.EndsWith(".github.io", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<Finding> Output()
    {
        var output = Path.Combine(site.FullPath, site.Config.Output);
        if (Directory.Exists(output))
        {
            yield return File.Exists(Path.Combine(output, NoJekyll))
                ? new Finding(Pages, $"{site.Config.Output} holds {NoJekyll}")
                : Finding.Of(Pages, AdvisingDiagnostics.NoNoJekyll(site.Config.Output));
        }

        if (_branch is not null && git?.Holds(_branch, NoJekyll) == false)
            yield return Finding.Of(Pages, AdvisingDiagnostics.NoNoJekyll(_branch));
        if (git?.Root is not null && !git.Ignores(site.Config.Output + "/"))
            yield return Finding.Of(Git, AdvisingDiagnostics.OutputNotIgnored(site.Config.Output));
    }

    /// <summary>The domain that a site on a branch names (GitHub's documentation on custom domains), or null.</summary>
    private string? Domain()
    {
        var file = Path.Combine(site.FullPath, SiteFiles.StaticFolder, "CNAME");
        var domain = File.Exists(file) ? File.ReadAllText(file).Trim() : "";
        return Uri.CheckHostName(domain) == UriHostNameType.Dns ? domain : null;
    }

    private static string? Workflow(string root)
    {
        var folder = Path.Combine(root, ".github", "workflows");
        return !Directory.Exists(folder) ? null : Directory.EnumerateFiles(folder)
            .Where(static file => Path.GetExtension(file) is ".yml" or ".yaml")
            .Where(static file => File.ReadAllText(file).Contains("actions/deploy-pages@", StringComparison.Ordinal))
            .Select(static file => $".github/workflows/{Path.GetFileName(file)}")
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
    }
}
