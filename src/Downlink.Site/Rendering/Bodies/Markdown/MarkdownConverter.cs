using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Typesetting;
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
    private readonly PlainFormulas _formulas = new(config);
    private readonly Lazy<MarkdownWriters> _plain = new(() => new MarkdownWriters(MarkdownPipelines.Build(withMath: false), labels));
    private readonly Lazy<MarkdownWriters> _math = new(() => new MarkdownWriters(MarkdownPipelines.Build(withMath: true), labels));

    public RenderedBody Convert(Entry entry, DiagnosticBag diagnostics)
    {
        try
        {
            return Parse(entry, diagnostics) ?? BodyRenderer.AsWritten(entry, diagnostics);
        }
        catch (ArgumentException failure) when (MarkdownParser.IsTooDeep(failure))
        {
            return BodyRenderer.AsWritten(entry, diagnostics);
        }
    }

    private RenderedBody? Parse(Entry entry, DiagnosticBag diagnostics)
    {
        var hasMath = _formulas.In(entry) is not null;
        var writers = (hasMath ? _math : _plain).Value;
        if (MarkdownParser.Parse(entry.Body, writers.Pipeline) is not { } document)
            return null;

        FootnotePass.Run(document);
        AbbreviationPass.Run(document);
        var nodes = new MarkdownNodes(document);
        SoftBreakPass.Run(nodes);
        if (HeadingPass.RemoveTitle(document, entry.Title, _formulas.Words))
            nodes = new MarkdownNodes(document);
        var headings = HeadingPass.Run(nodes, _formulas.Words);
        var rawHtml = config.TrustContentHtml ? [] : RawHtmlPass.Run(nodes);
        var formulas = new FormulaSetter(nodes, hasMath, config.MathMacros);
        var code = new CodeSetter(nodes, hasMath, config.Highlight);
        if (MarkLimit.Exceeded(document) is { } line)
            diagnostics.Add(BodyDiagnostics.TooMany(entry.Origin with { Line = entry.BodyLine + line, Column = 1, Length = 0 }));
        var html = Write(
            document,
            writers,
            rawHtml,
            entry,
            (targets, inserts) => Set(formulas, code, targets, inserts, diagnostics),
            diagnostics
        );
        return html is null ? null : new RenderedBody
        {
            Html = html,
            Headings = headings,
            HasMath = !formulas.IsEmpty,
            HasCode = !code.IsEmpty,
        };
    }

    private void Set(FormulaSetter formulas, CodeSetter code, LinkTargets targets, Inserts inserts, DiagnosticBag diagnostics)
    {
        Snippet[] snippets = [.. formulas.Snippets, .. code.Snippets];
        var answers = snippets.Length == 0 ? [] : typesetter.Set(snippets);
        var ofCode = code.Snippets.Count();
        formulas.Finish(answers.SkipLast(ofCode), inserts, targets, diagnostics);
        code.Finish(answers.TakeLast(ofCode), inserts, targets, diagnostics);
    }

    private string? Write(
        MarkdownDocument document,
        MarkdownWriters writers,
        List<MarkdownObject> rawHtml,
        Entry entry,
        Action<LinkTargets, Inserts> set,
        DiagnosticBag diagnostics
    )
    {
        var targets = new LinkTargets(entry, config.BaseUrl, links, rawHtml.Count > 0 ? static target => target : resolveLink, diagnostics);
        var inserts = new Inserts(areHeldBack: rawHtml.Count > 0);
        set(targets, inserts);
        var html = writers.Write(document, targets, inserts);
        return rawHtml.Count == 0 ? html : Sanitize(html, rawHtml, entry, diagnostics) is { } clean ? inserts.Fill(clean) : null;
    }

    private string? Sanitize(string html, List<MarkdownObject> rawHtml, Entry entry, DiagnosticBag diagnostics)
    {
        var targets = new LinkTargets(entry, config.BaseUrl, links, resolveLink, diagnostics);
        var sanitizer = targets.Sanitizer(rawHtml[0].Line, rawHtml[0].Column);
        if (sanitizer.Clean(html) is not { } clean)
            return null;
        foreach (var name in sanitizer.LeftOut)
        {
            var place = rawHtml.Find(node => Source(node).Contains("<" + name, StringComparison.OrdinalIgnoreCase)) ?? rawHtml[0];
            diagnostics.Add(BodyDiagnostics.HtmlLeftOut(name, targets.At(place.Line, place.Column)));
        }
        return clean;
    }

    private static string Source(MarkdownObject node) => node is HtmlInline inline ? inline.Tag : ((HtmlBlock)node).Lines.ToString();
}
