using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Downlink.Building;
using Downlink.Diagnostics;
using Downlink.Pages;
using Downlink.Posts;
using Downlink.Rendering;

namespace Downlink.Tests.Rendering;

/// <summary>The repository's own site, rendered in memory: its dumps, its pages, its theme.</summary>
internal sealed class OwnSite
{
    private static readonly Lazy<OwnSite> AtRoot = new(static () => new OwnSite(new Uri("https://x.example")));
    private static readonly Lazy<OwnSite> AtRepo = new(static () => new OwnSite(new Uri("https://x.example/repo")));

    private OwnSite(Uri baseUrl)
    {
        var diagnostics = new DiagnosticBag();
        var folder = Assert.IsType<SiteFolder>(SiteFolder.Read(Repository.Folder(""), diagnostics));
        var reader = new SiteReader(folder, diagnostics);
        var sources = reader.Read();
        var config = folder.Config with { BaseUrl = baseUrl };
        var curated = new Curator(config, sources.Overrides, sources.Ledger).Curate(sources.Texts, diagnostics);
        var assets = AssetBundler.Bundle(ChannelStyles.AddTo(sources.Assets, config.Categories), diagnostics);
        Plan = SitePlanner.Plan(curated, config, sources.Files, assets, diagnostics);
        Renderer = new PageRenderer(Plan, sources.Templates, reader.ReadBytes, NoNode.Typesetter, diagnostics);
        Files = Plan
            .Pages.Select(page => Renderer.Render(page))
            .OfType<OutputFile>()
            .ToDictionary(static file => file.Path, static file => file.Bytes, StringComparer.Ordinal);
        Diagnostics = [.. diagnostics.ToSorted().Select(static found => $"{found} {found.Help} {found.Note}")];
    }

    public SitePlan Plan { get; }

    public PageRenderer Renderer { get; }

    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files { get; }

    public IReadOnlyList<string> Diagnostics { get; }

    /// <summary>Mounted at <c>/</c>, or at <c>/repo/</c>.</summary>
    public static OwnSite At(string basePath) => basePath.Length == 0 ? AtRoot.Value : AtRepo.Value;

    public string TextOf(string path) => System.Text.Encoding.UTF8.GetString(Files[path].Span);

    /// <summary>Every HTML file as a document.</summary>
    public IEnumerable<(string Path, IHtmlDocument Document)> Documents()
    {
        var parser = new HtmlParser();
        return Files
            .Keys.Where(static path => path.EndsWith(".html", StringComparison.Ordinal))
            .Select(path => (path, parser.ParseDocument(TextOf(path))));
    }
}
