using System.Text;

namespace Downlink.Cli.Printing;

/// <summary>The piece of a source line that a diagnostic speaks of, as far as it fits, and the marks to stand under it.</summary>
internal readonly record struct SourceFrame(string Text, string Marks)
{
    private const char Cut = '…';

    /// <param name="line">The whole line.</param>
    /// <param name="column">Where the place begins, from 1, in UTF-16 units.</param>
    /// <param name="length">How long it is; what goes beyond the line isn't marked.</param>
    /// <param name="width">How many columns there are.</param>
    public static SourceFrame Of(string line, int column, int length, int width)
    {
        ArgumentNullException.ThrowIfNull(line);
        var start = Whole(line, Math.Clamp(column - 1, 0, line.Length));
        var end = Whole(line, Math.Clamp(start + Math.Max(length, 0), start, line.Length));
        var first = BackFrom(line, start, width / 3);

        var shown = new StringBuilder(first > 0 ? $"{Cut}" : "");
        var last = ForwardFrom(line, first, width - 2);
        shown.Append(SafeText.Of(line[first..last]));
        if (last < line.Length)
            shown.Append(Cut);

        var before = (first > 0 ? 1 : 0) + ColumnWidth.Of(SafeText.Of(line[first..start]));
        var marked = ColumnWidth.Of(SafeText.Of(line[start..Math.Max(start, Math.Min(end, last))]));
        return new SourceFrame(shown.ToString(), new string(' ', before) + new string('^', Math.Max(1, marked)));
    }

    private static int BackFrom(string line, int index, int columns)
    {
        while (index > 0 && columns > 0)
        {
            index = Whole(line, index - 1);
            columns -= index + 1 < line.Length && char.IsHighSurrogate(line[index]) ? 2 : ColumnWidth.Of(line.AsSpan(index, 1));
        }

        return index;
    }

    private static int ForwardFrom(string line, int index, int columns)
    {
        while (index < line.Length)
        {
            var length = char.IsHighSurrogate(line[index]) && index + 1 < line.Length && char.IsLowSurrogate(line[index + 1]) ? 2 : 1;
            columns -= ColumnWidth.Of(line.AsSpan(index, length));
            if (columns < 0)
                return index;
            index += length;
        }

        return index;
    }

    /// <summary>An index that doesn't stand between the halves of a pair.</summary>
    private static int Whole(string line, int index) =>
        index > 0 && index < line.Length && char.IsLowSurrogate(line[index]) && char.IsHighSurrogate(line[index - 1]) ? index - 1 : index;
}
