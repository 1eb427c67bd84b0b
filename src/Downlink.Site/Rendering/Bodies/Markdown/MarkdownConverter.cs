using System.Globalization;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Text;
using Markdig;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Downlink.Rendering;

/// <summary>Makes HTML of hand-written Markdown; immutable and shared between threads.</summary>
internal sealed class MarkdownConverter(SiteConfig config, BodyLabels labels, Func<string, string> resolveLink)
{
    private readonly Lazy<MarkdownPipeline> _plain = new(static () => MarkdownPipelines.Build(withMath: false));
    private readonly Lazy<MarkdownPipeline> _math = new(static () => MarkdownPipelines.Build(withMath: true));

    public RenderedBody Convert(Entry entry, DiagnosticBag diagnostics)
    {
        var pipeline = (HasMath(entry) ? _math : _plain).Value;
        var document = Markdown.Parse(MarkdownDialects.ToMarkdown(entry.Body), pipeline);
        SoftBreakPass.Run(document);
        var headings = HeadingPass.Run(document, entry.Title);
        return new RenderedBody
        {
            Html = Write(document, pipeline, entry, diagnostics),
            Headings = headings,
            HasMath = document.Descendants().Any(static node => node is MathInline or MathBlock),
            HasCode = document.Descendants<CodeBlock>().Any(static block => block is not MathBlock),
        };
    }

    private bool HasMath(Entry entry) => entry.FrontMatter?.Math ?? config.Math != MathMode.Off;

    private string Write(MarkdownDocument document, MarkdownPipeline pipeline, Entry entry, DiagnosticBag diagnostics)
    {
        var rawHtml = config.TrustContentHtml ? [] : document.Descendants().Where(static node => node is HtmlBlock or HtmlInline).ToList();
        var targets = new LinkTargets(entry, config.BaseUrl, rawHtml.Count > 0 ? static target => target : resolveLink, diagnostics);
        var html = Write(document, pipeline, targets);
        return rawHtml.Count > 0 ? Sanitize(html, rawHtml, entry, diagnostics) : html;
    }

    private string Write(MarkdownDocument document, MarkdownPipeline pipeline, LinkTargets targets)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new LinkWriter(targets));
        renderer.ObjectRenderers.Replace<AutolinkInlineRenderer>(new AutolinkWriter(targets));
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new CodeWriter());
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new TableWriter(labels));
        renderer.ObjectRenderers.Replace<HtmlTaskListRenderer>(new TaskWriter(labels));
        renderer.ObjectRenderers.Replace<HtmlFootnoteLinkRenderer>(new FootnoteLinkWriter(labels));
        renderer.ObjectRenderers.Replace<HtmlMathInlineRenderer>(new MathInlineWriter());
        renderer.ObjectRenderers.Replace<HtmlMathBlockRenderer>(new MathBlockWriter());
        if (renderer.ObjectRenderers.FindExact<AlertBlockRenderer>() is { } alerts)
            alerts.RenderKind = (output, kind) => output.Write("<p class=\"alert-title\">").Write(HtmlText.Escaped(AlertTitle(kind.ToString()))).WriteLine("</p>");
        renderer.Render(document);
        return writer.ToString();
    }

    private string AlertTitle(string kind) => kind.ToUpperInvariant() switch
    {
        "NOTE" => labels.Note,
        "TIP" => labels.Tip,
        "IMPORTANT" => labels.Important,
        "WARNING" => labels.Warning,
        "CAUTION" => labels.Caution,
        _ => kind,
    };

    private string Sanitize(string html, List<MarkdownObject> rawHtml, Entry entry, DiagnosticBag diagnostics)
    {
        var targets = new LinkTargets(entry, config.BaseUrl, resolveLink, diagnostics);
        var sanitizer = new HtmlSanitizer(address => targets.Resolve(address, rawHtml[0].Line, rawHtml[0].Column), targets.IsExternal);
        var clean = sanitizer.Clean(html);
        foreach (var name in sanitizer.LeftOut)
        {
            var place = rawHtml.Find(node => Source(node).Contains("<" + name, StringComparison.OrdinalIgnoreCase)) ?? rawHtml[0];
            diagnostics.Add(BodyDiagnostics.HtmlLeftOut(name, targets.At(place.Line, place.Column)));
        }
        return clean;
    }

    private static string Source(MarkdownObject node) => node is HtmlInline inline ? inline.Tag : ((HtmlBlock)node).Lines.ToString();
}
