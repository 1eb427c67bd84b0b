using Downlink.Configuration;
using Downlink.Pages;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>What every page knows of its site.</summary>
internal sealed record SiteView(SitePlan Plan, FeedLinks Feeds)
{
    public ScriptObject ToScript()
    {
        var (config, address) = (Plan.Config, Plan.Address);
        return Script.Object(
            ("title", config.Title),
            ("tagline", Script.TextOrNull(config.Tagline)),
            ("description", Script.TextOrNull(config.Description)),
            ("language", config.Language),
            ("base_path", address.BasePath),
            ("base_url", address.BaseUrl),
            ("url", address.Href(Permalink.Root)),
            ("author", config.Author is { } author ? Of(author) : null),
            ("menu", Script.List(config.Menu.Select(item => Of(item, address)))),
            ("feeds", Script.List(Feeds.Of(null))),
            ("categories", Script.List(Plan.Categories.Select(term => new TermView(term, address).ToScript()))),
            ("tags", Script.List(Plan.Tags.Select(term => new TermView(term, address).ToScript()))),
            ("series", Script.List(Plan.Series.Select(term => new TermView(term, address).ToScript()))),
            ("dumps", Script.List(Plan.Dumps.Select(Of))),
            ("post_count", Plan.Posts.Length),
            ("copy_count", Plan.Dumps.Sum(static dump => dump.CopyCount)),
            ("has_search", Plan.Config.Search));
    }

    public static ScriptObject Of(MenuItem item, SiteAddress address) => Script.Object(
        ("title", item.Title), ("url", SiteUrl.Of(item.Url, address)), ("is_external", !SiteUrl.IsFromRoot(item.Url)));

    private static ScriptObject Of(Author author) =>
        Script.Object(("name", author.Name), ("email", Script.TextOrNull(author.Email)), ("url", author.Url?.AbsoluteUri));

    private static ScriptObject Of(Dump dump) =>
        Script.Object(("number", dump.Number), ("name", dump.Name), ("file", dump.File), ("count", dump.PostCount));
}
