using Downlink.Tests;
using Downlink.Tests.Cli;

namespace Downlink.Browser;

/// <summary>A site, built into a folder of its own and served on loopback.</summary>
internal sealed class ShownSite : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly StaticHost _host;

    private ShownSite(TemporaryFolder folder, StaticHost host) => (_folder, _host) = (folder, host);

    /// <summary>The front page's address, with a slash at its end.</summary>
    public string Address => _host.Address;

    /// <summary>The folder of the built site.</summary>
    public string Output => _folder["_site"];

    public static Task<ShownSite> OfRepositoryAsync()
    {
        var folder = new TemporaryFolder();
        return ServeAsync(folder, Repository.Folder(""), "");
    }

    /// <summary>The site of <c>tests/Downlink.Browser/site</c> with the repository's theme.</summary>
    public static Task<ShownSite> OfSampleAsync(string language, string basePath)
    {
        var folder = new TemporaryFolder();
        folder.CopyFrom(Repository.Folder("tests/Downlink.Browser/site"), "");
        folder.CopyFrom(Repository.Folder("templates"), "templates");
        var settings = File.ReadAllText(folder["site.config.yml"]);
        folder.Write("site.config.yml", settings.Replace("language: zh-CN", $"language: {language}", StringComparison.Ordinal));
        return ServeAsync(folder, folder.FullPath, basePath);
    }

    /// <summary>The address of a page, whose path begins without a slash.</summary>
    public string this[string path] => Address + path;

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _folder.Dispose();
    }

    private static async Task<ShownSite> ServeAsync(TemporaryFolder folder, string site, string basePath)
    {
        var output = folder["_site"];
        var run = await CommandRun.RunAsync("build", "--site", site, "--output", output, "--base-url", $"https://x.example{basePath}/");
        Assert.True(run.ExitCode == 0, run.Errors);
        return new ShownSite(folder, await StaticHost.StartAsync(output, basePath));
    }
}
