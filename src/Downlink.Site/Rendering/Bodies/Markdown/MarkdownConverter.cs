using System.Globalization;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Typesetting;
using Markdig;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Downlink.Rendering;

/// <summary>Makes HTML of hand-written Markdown; immutable and shared between threads.</summary>
internal sealed class MarkdownConverter(
    SiteConfig config,
    Typesetter typesetter,
    BodyLabels labels,
    ContentLinks links,
    Func<string, string> resolveLink
)
{
    private readonly Lazy<MarkdownPipeline> _plain = new(static () => MarkdownPipelines.Build(withMath: false));
    private readonly Lazy<MarkdownPipeline> _math = new(static () => MarkdownPipelines.Build(withMath: true));

    public RenderedBody Convert(Entry entry, DiagnosticBag diagnostics)
    {
        try
        {
            return Parse(entry, diagnostics) ?? Unparsed(entry, diagnostics);
        }
        catch (ArgumentException failure) when (MarkdownParser.IsTooDeep(failure))
        {
            return Unparsed(entry, diagnostics);
        }
    }

    private RenderedBody? Parse(Entry entry, DiagnosticBag diagnostics)
    {
        var hasMath = HasMath(entry);
        var pipeline = (hasMath ? _math : _plain).Value;
        if (MarkdownParser.Parse(entry.Body, pipeline) is not { } document)
            return null;

        FootnotePass.Run(document);
        AbbreviationPass.Run(document);
        SoftBreakPass.Run(document);
        var headings = HeadingPass.Run(document, entry.Title);
        var rawHtml = config.TrustContentHtml ? [] : RawHtmlPass.Run(document);
        var formulas = new FormulaSetter(document, hasMath, config.MathMacros);
        var code = new CodeSetter(document, hasMath, config.Highlight);
        return new RenderedBody
        {
            Html = Write(
                document,
                pipeline,
                rawHtml,
                entry,
                (targets, inserts) => Set(formulas, code, targets, inserts, diagnostics),
                diagnostics
            ),
            Headings = headings,
            HasMath = !formulas.IsEmpty,
            HasCode = !code.IsEmpty,
        };
    }

    private static RenderedBody Unparsed(Entry entry, DiagnosticBag diagnostics)
    {
        diagnostics.Add(BodyDiagnostics.TooDeep(entry.Origin with { Line = entry.BodyLine, Column = 1, Length = 0 }));
        return new RenderedBody { Html = $"<pre tabindex=\"0\">{HtmlText.Escaped(entry.Body)}</pre>\n" };
    }

    private bool HasMath(Entry entry) => entry.FrontMatter?.Math ?? config.Math != MathMode.Off;

    private void Set(FormulaSetter formulas, CodeSetter code, LinkTargets targets, Inserts inserts, DiagnosticBag diagnostics)
    {
        Snippet[] snippets = [.. formulas.Snippets, .. code.Snippets];
        var answers = snippets.Length == 0 ? [] : typesetter.Set(snippets);
        var ofCode = code.Snippets.Count();
        formulas.Finish(answers.SkipLast(ofCode), inserts, targets, diagnostics);
        code.Finish(answers.TakeLast(ofCode), inserts, targets, diagnostics);
    }

    private string Write(
        MarkdownDocument document,
        MarkdownPipeline pipeline,
        List<MarkdownObject> rawHtml,
        Entry entry,
        Action<LinkTargets, Inserts> set,
        DiagnosticBag diagnostics
    )
    {
        var targets = new LinkTargets(entry, config.BaseUrl, links, rawHtml.Count > 0 ? static target => target : resolveLink, diagnostics);
        var inserts = new Inserts(areHeldBack: rawHtml.Count > 0);
        set(targets, inserts);
        var html = Write(document, pipeline, targets, inserts);
        return rawHtml.Count > 0 ? inserts.Fill(Sanitize(html, rawHtml, entry, diagnostics)) : html;
    }

    private string Write(MarkdownDocument document, MarkdownPipeline pipeline, LinkTargets targets, Inserts inserts)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new LinkWriter(targets));
        renderer.ObjectRenderers.Replace<ParagraphRenderer>(new FigureWriter());
        renderer.ObjectRenderers.Replace<AutolinkInlineRenderer>(new AutolinkWriter(targets));
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new InsertWriter<CodeBlock>(inserts));
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new TableWriter(labels));
        renderer.ObjectRenderers.Replace<HtmlTaskListRenderer>(new TaskWriter(labels));
        renderer.ObjectRenderers.Replace<HtmlFootnoteLinkRenderer>(new FootnoteLinkWriter(labels));
        renderer.ObjectRenderers.Add(new InsertWriter<FormulaInline>(inserts));
        renderer.ObjectRenderers.Add(new InsertWriter<FormulaBlock>(inserts));
        renderer.ObjectRenderers.Add(new InsertWriter<EquationReference>(inserts));
        if (renderer.ObjectRenderers.FindExact<AlertBlockRenderer>() is { } alerts)
        {
            alerts.RenderKind = (output, kind) =>
                output.Write("<p class=\"alert-title\">").Write(HtmlText.Escaped(AlertTitle(kind.ToString()))).WriteLine("</p>");
        }

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
        var targets = new LinkTargets(entry, config.BaseUrl, links, resolveLink, diagnostics);
        var sanitizer = targets.Sanitizer(rawHtml[0].Line, rawHtml[0].Column);
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
