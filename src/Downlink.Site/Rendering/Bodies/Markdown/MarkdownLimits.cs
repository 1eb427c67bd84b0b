using System.Buffers;
using Downlink.Text;

namespace Downlink.Rendering;

/// <summary>How much of one thing a text may hold before no parser should be given it.</summary>
internal static class MarkdownLimits
{
    /// <summary>
    /// How many quotes and lists may lie within one another: more than anybody writes, and few enough that time and stack stay small.
    /// </summary>
    private const int DeepestNesting = 100;

    /// <summary>In a table, and in a row that has marks in it, each of which Markdig carries through all cells after it.</summary>
    private const int MostCells = 500_000, MostMarkedCells = 5_000;

    /// <summary>How many links may be given names in one piece: Markdig's time grows with the square of them.</summary>
    private const int MostDefinitions = 10_000;

    /// <summary>What the line below a table's head is made of, in a quote too.</summary>
    private static readonly SearchValues<char> RuleMarks = SearchValues.Create("|-: \t>");

    /// <summary>Whether a text is nested too deeply, or has too long a table or list of links.</summary>
    public static bool AreExceeded(ReadOnlySpan<char> markdown) =>
        NestsTooDeeply(markdown) || HasTooManyCells(markdown) || HasTooManyDefinitions(markdown);

    private static bool NestsTooDeeply(ReadOnlySpan<char> markdown)
    {
        foreach (var line in new MarkdownLines(markdown))
        {
            if (line.Length <= DeepestNesting)
                continue;

            var text = line.TrimStart(" \t");
            // What is set in deeper than its nesting allows is code, or the end of a very deep list.
            if (text.Length > 0 && line.Length - text.Length > 8 * DeepestNesting && MarkdownText.IsListItem(text))
                return true;
            if (Markers(text) > DeepestNesting)
                return true;
        }

        return false;
    }

    private static int Markers(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count <= DeepestNesting && MarkerLength(text) is > 0 and var length)
        {
            text = text[length..].TrimStart(" \t");
            count++;
        }

        return count;
    }

    /// <summary>The length of the marker of a quote, a list's item, a footnote or a definition that a text begins with, or 0.</summary>
    private static int MarkerLength(ReadOnlySpan<char> text)
    {
        if (text is ['>', ..] or [':', ' ', ..])
            return 1;
        if (MarkdownText.IsListItem(text))
            return text.IndexOfAny(' ', '\t') + 1;
        var label = text.StartsWith("[^") ? text.IndexOf(']') : -1;
        return label > 0 && label + 1 < text.Length && text[label + 1] == ':' ? label + 2 : 0;
    }

    /// <summary>
    /// Whether a table is so wide and so long that its empty cells alone would fill the memory: each row of it gets as many as the widest.
    /// </summary>
    private static bool HasTooManyCells(ReadOnlySpan<char> markdown)
    {
        // Of one column there are no more cells than lines.
        if (!markdown.Contains('|'))
            return false;

        var (columns, cells) = (0L, 0L);
        foreach (var line in new MarkdownLines(markdown))
        {
            if (line.IsWhiteSpace())
                (columns, cells) = (0, 0);
            else if (line.IndexOfAnyExcept(RuleMarks) < 0)
                columns = Math.Max(columns, line.Count('|') + 1);
            if (line.Contains('|') && line.ContainsAny("*_~[") && line.Count('|') > MostMarkedCells)
                return true;
            if ((cells += columns) > MostCells && cells > 4L * markdown.Length)
                return true;
        }

        return false;
    }

    /// <summary>Whether lines that may give names to links follow one another by the ten thousand.</summary>
    private static bool HasTooManyDefinitions(ReadOnlySpan<char> markdown)
    {
        if (markdown.Length <= MostDefinitions)
            return false;

        var count = 0;
        foreach (var line in new MarkdownLines(markdown))
        {
            var text = line.TrimStart(' ');
            count = text.IsEmpty ? 0 : text[0] == '[' && text.Contains("]:", StringComparison.Ordinal) ? count + 1 : count;
            if (count > MostDefinitions)
                return true;
        }

        return false;
    }
}
