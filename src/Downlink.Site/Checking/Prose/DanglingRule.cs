using System.Buffers;

namespace Downlink.Checking;

/// <summary>References of Markdown that stand in the text because what they refer to isn't defined: of links and of footnotes.</summary>
internal static class DanglingRule
{
    private const int LongestLabel = 60;

    private static readonly SearchValues<char> Indices = SearchValues.Create("0123456789:, ijkn");

    public static void Check(HtmlPage page, List<TextRun> runs, HtmlElement block, PageFaults faults)
    {
        foreach (var run in runs)
        {
            var text = run.In(page);
            for (var at = text.IndexOf('['); at >= 0; at = text.Next('[', at + 1))
            {
                var isPlace = at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '_' or ')' or ']');
                if (Footnote(text, at) is { } note)
                    faults.AddIfWritten(ProseDiagnostics.NoFootnote(note), block, "", note);
                else if (!isPlace && Link(text, at) is { } link)
                    faults.AddIfWritten(ProseDiagnostics.NoReference(link), block, "", link);
            }
        }
    }

    /// <summary><c>[^1]</c>; a class of characters such as <c>[^a-z]</c> is none.</summary>
    private static string? Footnote(ReadOnlySpan<char> text, int at)
    {
        var close = text.Next(']', at);
        return close > at + 2
            && text[at + 1] == '^'
            && close - at < LongestLabel
            && text.Slice(at + 2, close - at - 2) is var label
            && label.IndexOfAny(" -\\+") < 0
            ? text[at..(close + 1)].ToString()
            : null;
    }

    /// <summary><c>[text][label]</c>; places in an array, such as <c>[0][1]</c>, are none.</summary>
    private static string? Link(ReadOnlySpan<char> text, int at)
    {
        var middle = text.Next(']', at);
        if (middle < at + 2 || middle + 1 >= text.Length || text[middle + 1] != '[')
            return null;

        var close = text.Next(']', middle + 2);
        return close > middle + 2
            && close - middle < LongestLabel
            && text.Slice(at + 1, middle - at - 1).IndexOfAnyExceptInRange('0', '9') >= 0
            && text.Slice(middle + 2, close - middle - 2).ContainsAnyExcept(Indices)
            ? text[at..(close + 1)].ToString()
            : null;
    }
}
