using System.Collections.Immutable;
using System.Text;
using Downlink.Configuration;

namespace Downlink.Rendering;

/// <summary>
/// Writes the blocks of flat text as HTML under the fidelity law: the text of the elements, each one with <c>data-source</c> replaced by
/// that attribute's value, is the source's line but for white space. What no HTML file can hold stands as U+FFFD (<see cref="HtmlText"/>).
/// </summary>
internal sealed class FlatTextWriter(BodyLabels labels)
{
    private readonly StringBuilder _html = new();
    private readonly HeadingIds _ids = new();
    private readonly ImmutableArray<Heading>.Builder _headings = ImmutableArray.CreateBuilder<Heading>();

    public RenderedBody Write(ImmutableArray<FlatBlock> blocks)
    {
        foreach (var block in blocks)
            WriteBlock(block);
        return new RenderedBody { Html = _html.ToString(), Headings = _headings.ToImmutable() };
    }

    private void WriteBlock(FlatBlock block)
    {
        switch (block)
        {
            case FlatParagraph paragraph:
                WriteElement("<p>", paragraph.Runs, "</p>\n");
                break;
            case FlatKeyLine line:
                WriteElement("<p class=\"key-line\">", line.Runs, "</p>\n");
                break;
            case FlatHeading heading:
                WriteHeading(heading);
                break;
            case FlatList list:
                WriteList(list);
                break;
            case FlatFigure figure:
                WriteFigure(figure);
                break;
            case FlatPaperCard card:
                WriteCard(card);
                break;
        }
    }

    private void WriteHeading(FlatHeading heading)
    {
        var text = string.Concat(heading.Runs.Select(static run => run.Source)).Trim();
        var id = _ids.Next(text);
        var tag = heading.Level switch { 2 => "h2", 3 => "h3", _ => "h4" };
        _headings.Add(new Heading(heading.Level, id, text));
        _html.Append('<').Append(tag).Append(" id=\"").AppendEscaped(id);
        WriteElement("\">", heading.Runs, $"</{tag}>\n");
    }

    private void WriteList(FlatList list)
    {
        _html.Append("<ol>\n");
        foreach (var item in list.Items)
        {
            _html.Append("<li><span data-source=\"").AppendEscaped(item.Marker).Append("\"></span>");
            if (item.Blocks is [FlatParagraph only])
            {
                WriteElement("", only.Runs, "");
            }
            else
            {
                foreach (var block in item.Blocks)
                    WriteBlock(block);
            }
            _html.Append("</li>\n");
        }
        _html.Append("</ol>\n");
    }

    private void WriteFigure(FlatFigure figure)
    {
        var (name, label) = figure.Kind switch
        {
            PlaceholderKind.Code => ("lost-code", labels.LostCode),
            PlaceholderKind.Formula => ("lost-formula", labels.LostFormula),
            PlaceholderKind.Image => ("lost-image", labels.LostImage),
            _ => ("lost-other", labels.LostOther),
        };
        _html.Append("<figure class=\"lost ").Append(name);
        WriteStandIn(figure.Source).Append("<figcaption>").AppendEscaped(label).Append("</figcaption></figure>\n");
    }

    private void WriteCard(FlatPaperCard card)
    {
        _html.Append("<p class=\"paper\"><a href=\"").AppendEscaped(card.Source).Append("\" rel=\"noopener");
        WriteStandIn(card.Source).Append("<span class=\"paper-kind\">").AppendEscaped(labels.Paper)
            .Append("</span> <span class=\"paper-number\">arXiv:").AppendEscaped(card.Number).Append("</span></a></p>\n");
    }

    private void WriteElement(string open, ImmutableArray<FlatInline> runs, string close)
    {
        _html.Append(open);
        foreach (var run in runs)
            WriteRun(run);
        _html.Append(close);
    }

    private void WriteRun(FlatInline run)
    {
        switch (run)
        {
            case LinkRun:
                _html
                    .Append("<a href=\"")
                    .AppendEscaped(run.Source)
                    .Append("\" rel=\"noopener\">")
                    .AppendEscaped(run.Source)
                    .Append("</a>");
                break;
            case ChipRun { Kind: PlaceholderKind.Formula }:
                _html.Append("<span class=\"lost-chip");
                WriteStandIn(run.Source).AppendEscaped(labels.Formula).Append("</span>");
                break;
            case ChipRun:
                _html.Append("<span class=\"lost-chip\">").AppendEscaped(run.Source).Append("</span>");
                break;
            case CutRun:
                _html.Append("<span class=\"cut");
                WriteStandIn(run.Source).Append("…</span>");
                break;
            default:
                _html.AppendEscaped(run.Source);
                break;
        }
    }

    /// <summary>Ends an open tag's last attribute and the tag, saying what its element stands for.</summary>
    private StringBuilder WriteStandIn(string source) => _html.Append("\" data-source=\"").AppendEscaped(source).Append("\">");
}
