namespace Downlink.Text;

/// <summary>
/// Recognises kramdown's attribute lists: <c>{:toc}</c>, <c>{: .class #id key="value"}</c> (kramdown syntax, "Attribute List Definitions").
/// </summary>
internal static class KramdownAttributes
{
    private const int Farthest = 500;

    /// <summary>The length of the list at the beginning of a text, or 0.</summary>
    public static int Measure(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("{:"))
            return 0;
        var end = text[..Math.Min(text.Length, Farthest)].IndexOf('}');
        return end > 2 && AreAttributes(text[2..end].Trim()) ? end + 1 : 0;
    }

    /// <summary>Whether a line asks for a table of contents in the place of the list above it.</summary>
    public static bool IsTableOfContents(ReadOnlySpan<char> line) =>
        Measure(line) == line.Length && line[2..^1].Trim().StartsWith("toc") && !line.Contains('=');

    private static bool AreAttributes(ReadOnlySpan<char> inside)
    {
        foreach (var part in inside.Split(' '))
        {
            var word = inside[part];
            var equals = word.IndexOf('=');
            var name = equals < 0 ? word.TrimStart(".#:") : word[..equals];
            if (word.Length > 0 && (name.IsEmpty || name.ContainsAnyExcept(NameCharacters)))
                return false;
        }

        return inside.Length > 0;
    }

    private static ReadOnlySpan<char> NameCharacters => "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:";
}
