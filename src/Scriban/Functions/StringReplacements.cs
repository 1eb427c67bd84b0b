namespace Scriban.Functions;

/// <summary>Functions of the group <c>string</c> that replace or remove a piece of a text, found by ordinal comparison.</summary>
internal static class StringReplacements
{
    public static string Replace(string? text, string? match, string? replace)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        return text.Replace(match ?? "", replace, StringComparison.Ordinal);
    }

    public static string ReplaceFirst(string? text, string? match, string? replace, bool fromEnd = false)
    {
        if (string.IsNullOrEmpty(text) || string.IsNullOrEmpty(match))
            return text ?? "";

        var found = fromEnd ? text.LastIndexOf(match, StringComparison.Ordinal) : text.IndexOf(match, StringComparison.Ordinal);
        return found < 0 ? text : string.Concat(text.AsSpan(0, found), replace, text.AsSpan(found + match.Length));
    }

    /// <summary>How long the text would be, known before it is made.</summary>
    public static long LengthOfReplaced(string? text, string? match, string? replace)
    {
        if (string.IsNullOrEmpty(text) || string.IsNullOrEmpty(match))
            return text?.Length ?? 0;
        return text.Length + (text.AsSpan().Count(match) * ((replace?.Length ?? 0) - (long)match.Length));
    }

    public static string Remove(string? text, string? remove) =>
        string.IsNullOrEmpty(remove) ? text ?? "" : Replace(text, remove, "");

    public static string RemoveFirst(string? text, string? remove) => ReplaceFirst(text, remove, "");

    public static string RemoveLast(string? text, string? remove) => ReplaceFirst(text, remove, "", fromEnd: true);
}
