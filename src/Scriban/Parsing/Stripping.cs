namespace Scriban.Parsing;

/// <summary>What the signs <c>-</c> and <c>~</c> at the edges of a code block take from the text beside it.</summary>
internal static class Stripping
{
    public const char None = '\0';

    public static char Of(char sign) => sign is '-' or '~' ? sign : None;

    /// <summary>How many characters a sign before <c>}}</c> takes from the text after it.</summary>
    public static int Leading(ReadOnlySpan<char> text, char sign)
    {
        var length = 0;
        if (sign == None) return length;

        while (length < text.Length && char.IsWhiteSpace(text[length]) && (sign == '-' || !IsLineEnd(text[length]))) length++;
        if (sign == '-') return length;

        if (length < text.Length && text[length] == '\r') length++;
        if (length < text.Length && text[length] == '\n') length++;
        return length;
    }

    /// <summary>How many characters a sign after <c>{{</c> takes from the text before it.</summary>
    public static int Trailing(ReadOnlySpan<char> text, char sign)
    {
        var length = 0;
        if (sign == None) return length;

        while (length < text.Length && char.IsWhiteSpace(text[^(length + 1)]) && (sign == '-' || text[^(length + 1)] != '\n')) length++;
        return length;
    }

    /// <summary>
    /// The white space between the start of the line and <paramref name="opening"/>, or nothing if other text stands there;
    /// <paramref name="kept"/> is where the text that was not stripped begins.
    /// </summary>
    public static ReadOnlySpan<char> IndentBefore(string text, int kept, int opening)
    {
        var start = opening;
        while (start > kept && text[start - 1] != '\n')
        {
            if (!char.IsWhiteSpace(text[start - 1])) return [];
            start--;
        }

        return start == 0 || text[start - 1] == '\n' ? text.AsSpan(start, opening - start) : [];
    }

    private static bool IsLineEnd(char c) => c is '\r' or '\n';
}
