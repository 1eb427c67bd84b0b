using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Downlink.Rendering;

namespace Downlink.Authoring;

/// <summary>Writes the structure found in a line of flat text as Markdown: the same characters in their order, white space aside.</summary>
internal sealed class FlatMarkdown
{
    private readonly StringBuilder _markdown = new();

    public static string Of(ImmutableArray<FlatBlock> blocks)
    {
        var writer = new FlatMarkdown();
        FlatBlock? before = null;
        foreach (var block in blocks)
        {
            writer.Write(block, "", follows: before);
            before = block;
        }

        return writer._markdown.ToString();
    }

    private void Write(FlatBlock block, string indent, FlatBlock? follows)
    {
        if (_markdown.Length > 0)
            _markdown.Append('\n');
        switch (block)
        {
            case FlatHeading heading:
                Line(indent, $"{new string('#', heading.Level)} {Inline(heading.Runs)}");
                break;
            case FlatList list:
                WriteList(list, indent, isSecond: follows is FlatList);
                break;
            default:
                Line(indent, Start(block));
                break;
        }
    }

    /// <summary>A list directly after another would go on with its numbers: it gets the other mark.</summary>
    private void WriteList(FlatList list, string indent, bool isSecond)
    {
        var isTight = list.Items.All(static item => item is { Blocks.Length: < 2 } && IsNumber(item.Marker));
        for (var at = 0; at < list.Items.Length; at++)
        {
            if (at > 0 && !isTight)
                _markdown.Append('\n');
            WriteItem(list.Items[at], indent, isSecond);
        }
    }

    private void WriteItem(FlatListItem item, string indent, bool isSecond)
    {
        var first = item.Blocks.IsEmpty ? "" : Start(item.Blocks[0]);
        var marker = !IsNumber(item.Marker) ? MarkdownEscape.Inline(item.Marker) : isSecond ? item.Marker[..^1] + ") " : item.Marker + " ";
        Line(indent, marker + first);
        WriteRest(item, indent + new string(' ', IsNumber(item.Marker) ? marker.Length : 0));
    }

    private void WriteRest(FlatListItem item, string indent)
    {
        for (var at = 1; at < item.Blocks.Length; at++)
            Write(item.Blocks[at], indent, follows: item.Blocks[at - 1]);
    }

    /// <summary>The one line of a block that is neither heading nor list.</summary>
    private static string Start(FlatBlock block) => block switch
    {
        FlatParagraph paragraph => MarkdownEscape.AtStart(Inline(paragraph.Runs)),
        FlatKeyLine line => MarkdownEscape.AtStart(Inline(line.Runs)),
        FlatFigure figure => MarkdownEscape.AtStart(MarkdownEscape.Inline(figure.Source)),
        FlatPaperCard card => Link(card.Source),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Inline(ImmutableArray<FlatInline> runs) =>
        string.Concat(runs.Select(static run => run is LinkRun ? Link(run.Source) : MarkdownEscape.Inline(run.Source))).Trim();

    /// <summary>An address between pointed brackets ends where they do, whatever follows it.</summary>
    private static string Link(string address) => $"<{address}>";

    private void Line(string indent, string text) => _markdown.Append(CultureInfo.InvariantCulture, $"{indent}{text.TrimEnd()}\n");

    /// <summary>Whether Markdown has the marker too: digits and a point.</summary>
    private static bool IsNumber(string marker) =>
        marker is [.., '.'] && marker.Length is > 1 and <= 10 && marker.AsSpan(0, marker.Length - 1).IndexOfAnyExceptInRange('0', '9') < 0;
}
