namespace Downlink.Pages;

/// <summary>
/// Finds in a JavaScript module what names other files: the relative specifier of an <c>import</c> or <c>export … from</c> (ECMAScript
/// 2025, section 16.2). A name in any other string is left alone.
/// </summary>
internal static class ScriptModule
{
    private static readonly string[] Keywords = ["from", "import"];

    public static List<StyleReference> References(string script)
    {
        var found = new List<StyleReference>();
        for (var at = script.IndexOf('.', StringComparison.Ordinal); at > 0; at = script.IndexOf('.', at + 1))
        {
            if (script[at - 1] is not ('"' or '\'') || !IsRelative(script.AsSpan(at))) continue;
            if (!FollowsKeyword(script.AsSpan(0, at - 1))) continue;

            var end = script.IndexOf(script[at - 1], at);
            if (end > 0) found.Add(new StyleReference(at - 1, end + 1, script[at..end], IsWholeImport: false));
        }

        return found;
    }

    private static bool IsRelative(ReadOnlySpan<char> path) => path.StartsWith("./") || path.StartsWith("../");

    private static bool FollowsKeyword(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        if (before is [.. var called, '(']) return EndsWith(called.TrimEnd(), "import");

        foreach (var keyword in Keywords)
        {
            if (EndsWith(before, keyword)) return true;
        }

        return false;
    }

    private static bool EndsWith(ReadOnlySpan<char> text, string word) =>
        text.EndsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || !GoesOn(text[^(word.Length + 1)]));

    /// <summary>Whether what stands after this character isn't a keyword but the end of a name, or a member.</summary>
    private static bool GoesOn(char before) => char.IsLetterOrDigit(before) || before is '_' or '$' or '.';
}
