using System.Collections.Immutable;
using System.Text.Json;
using Downlink.Diagnostics;
using Downlink.Pages;
using Downlink.Posts;
using Downlink.Rendering;
using Downlink.Searching;
using Downlink.Tests.Pages;

namespace Downlink.Tests.Searching;

/// <summary>An index of pages made by hand, in a folder, and the site's own scripts to search it, run by Node.</summary>
internal sealed class SearchedSite : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly TemporaryFolder _folder = new();

    public SearchedSite(params IEnumerable<MadePage> pages)
    {
        foreach (var file in IndexOf([.. pages]))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_folder["site/" + file.Path]) ?? "");
            File.WriteAllBytes(_folder["site/" + file.Path], file.Bytes.ToArray());
        }
    }

    /// <summary>The files of the index, as a build makes them.</summary>
    public static ImmutableArray<OutputFile> IndexOf(ImmutableArray<MadePage> pages, bool isReversed = false)
    {
        var plan = PlanOf(pages);
        var html = pages.ToDictionary(static page => page.Name, static page => page.Html, StringComparer.Ordinal);
        var indexer = new SearchIndexer(plan, page => new RenderedBody { Html = html[((PostPage)page).Post.Slug.Value] });
        var order = isReversed ? plan.Pages.Reverse() : plan.Pages;
        return [.. order.SelectMany(page => indexer.Add(page)).ToList(), .. indexer.Finish()];
    }

    /// <summary>All hits of each query, best first; null for one that is too short.</summary>
    public ImmutableArray<Hit[]?> Search(params IEnumerable<Query> queries)
    {
        _folder.Write("queries.json", JsonSerializer.Serialize(queries, Json));
        var script = Repository.Folder("tests/Downlink.Tests/Searching/client.mjs");
        var run = Command.Run("node", script, ScriptsIn(_folder), _folder["site"], _folder["queries.json"]);
        Assert.True(run.ExitCode == 0, run.Errors);
        return [.. JsonSerializer.Deserialize<Hit[]?[]>(run.Output, Json) ?? []];
    }

    public Hit[]? Search(string query, string category = "") => Assert.Single(Search(new Query(query, category)));

    /// <summary>A folder that has the theme's scripts as modules.</summary>
    public static string ScriptsIn(TemporaryFolder folder)
    {
        if (!Directory.Exists(folder["js"])) folder.CopyFrom(Repository.Folder("templates/assets/js"), "js");
        folder.Write("js/package.json", "{\"type\":\"module\"}");
        return folder["js"];
    }

    public void Dispose() => _folder.Dispose();

    private static SitePlan PlanOf(ImmutableArray<MadePage> pages) => Made.Plan(Made.Curated(pages.Select(PostOf)), new DiagnosticBag());

    private static Post PostOf(MadePage page)
    {
        var post = Made.Post(page.Name) with { Title = page.Title, Slug = new Slug(page.Name), Categories = [page.Category] };
        return post with { Signal = post.Signal with { Winner = post.Winner with { Body = page.Html } } };
    }
}
