namespace Scriban.Functions;

/// <summary>Functions of the group <c>string</c> that give a part of a text.</summary>
internal static class StringSlices
{
    private const string Dots = "...";

    private static readonly char[] WordBreaks = [' ', '\t', '\r', '\n'];

    /// <summary>A negative start counts from the end; without a length it goes to the end.</summary>
    public static string Slice(string? text, int start, int? length = null)
    {
        if (string.IsNullOrEmpty(text) || start >= text.Length)
            return "";

        long from = start < 0 ? start + (long)text.Length : start;
        var to = length is null ? text.Length : Math.Min(text.Length, from + length.Value);
        from = Math.Max(0, from);
        return to <= from ? "" : text[(int)from..(int)to];
    }

    /// <summary>The same, one character long where no length is given.</summary>
    public static string SliceOne(string? text, int start, int length = 1) => Slice(text, start, length);

    /// <summary>The length counts the ellipsis, which is written whole even where it is longer.</summary>
    public static string Truncate(string? text, int length, string? ellipsis = null)
    {
        if (string.IsNullOrEmpty(text) || text.Length <= length)
            return text ?? "";

        ellipsis ??= Dots;
        return string.Concat(text.AsSpan(0, Math.Max(0, length - ellipsis.Length)), ellipsis);
    }

    /// <summary>Quirk: the ellipsis is written even where no word was cut.</summary>
    public static string TruncateWords(string? text, int count, string? ellipsis = null)
    {
        if (string.IsNullOrEmpty(text))
            return "";

        var words = text.Split(WordBreaks, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words, 0, Math.Clamp(count, 0, words.Length)) + (ellipsis ?? Dots);
    }

    /// <summary>Quirk: empty pieces are dropped. Without a separator the text is its only piece.</summary>
    public static string[] Split(string? text, string? match) =>
        string.IsNullOrEmpty(text) ? [] : text.Split(match ?? "", StringSplitOptions.RemoveEmptyEntries);
}
