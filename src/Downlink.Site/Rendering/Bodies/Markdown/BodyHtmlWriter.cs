using System.Globalization;
using Markdig;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;

namespace Downlink.Rendering;

/// <summary>Writes documents as HTML, one after the other: its two dozen writers of nodes are set up once.</summary>
internal sealed class BodyHtmlWriter : HtmlRenderer
{
    private readonly TextAtHand _text = new();

    public BodyHtmlWriter(MarkdownPipeline pipeline, BodyLabels labels)
        : base(new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" })
    {
        pipeline.Setup(this);
        ObjectRenderers.Replace<LinkInlineRenderer>(new LinkWriter(_text));
        ObjectRenderers.Replace<ParagraphRenderer>(new FigureWriter());
        ObjectRenderers.Replace<AutolinkInlineRenderer>(new AutolinkWriter(_text));
        ObjectRenderers.Replace<CodeBlockRenderer>(new InsertWriter<CodeBlock>(_text));
        ObjectRenderers.Replace<HtmlTableRenderer>(new TableWriter(labels));
        ObjectRenderers.Replace<HtmlTaskListRenderer>(new TaskWriter(labels));
        ObjectRenderers.Replace<HtmlFootnoteLinkRenderer>(new FootnoteLinkWriter(labels));
        ObjectRenderers.Add(new InsertWriter<FormulaInline>(_text));
        ObjectRenderers.Add(new InsertWriter<FormulaBlock>(_text));
        ObjectRenderers.Add(new InsertWriter<EquationReference>(_text));
        if (ObjectRenderers.FindExact<AlertBlockRenderer>() is { } alerts)
        {
            alerts.RenderKind = (output, kind) =>
                output.Write("<p class=\"alert-title\">").Write(HtmlText.Escaped(AlertTitle(kind.ToString(), labels))).WriteLine("</p>");
        }
    }

    /// <exception cref="ArgumentException">Nodes lie within one another too deeply; the writer can't be used again.</exception>
    public string Write(MarkdownDocument document, LinkTargets targets, Inserts inserts)
    {
        _text.Take(targets, inserts);
        Reset();
        Render(document);
        _text.Take(null, null);
        return Writer.ToString() ?? "";
    }

    private static string AlertTitle(string kind, BodyLabels labels) => kind.ToUpperInvariant() switch
    {
        "NOTE" => labels.Note,
        "TIP" => labels.Tip,
        "IMPORTANT" => labels.Important,
        "WARNING" => labels.Warning,
        "CAUTION" => labels.Caution,
        _ => kind,
    };
}
