namespace Downlink.Pages;

/// <summary>
/// Finds in a style sheet what names other files, by the tokens of CSS Syntax Level 3: comments and other strings are left alone.
/// </summary>
internal static class StyleSheet
{
    private const string Import = "@import";

    public static List<StyleReference> References(string css)
    {
        var found = new List<StyleReference>();
        for (var at = 0; at < css.Length;)
        {
            if (StartsWith(css, at, "/*")) at = EndOfComment(css, at);
            else if (StartsWith(css, at, Import)) at = ReadImport(css, at, found);
            else if (StartsWith(css, at, "url(")) at = ReadUrl(css, at, found);
            else if (css[at] is '"' or '\'') at = EndOfString(css, at);
            else at++;
        }

        return found;
    }

    private static int ReadImport(string css, int start, List<StyleReference> found)
    {
        var at = SkipSpace(css, start + Import.Length);
        if (at >= css.Length || css[at] is not ('"' or '\'')) return at;

        var end = EndOfString(css, at);
        var after = SkipSpace(css, end);
        found.Add(after < css.Length && css[after] == ';'
            ? new StyleReference(start, after + 1, Unquote(css[at..end]), IsWholeImport: true)
            : new StyleReference(at, end, Unquote(css[at..end]), IsWholeImport: false));
        return end;
    }

    private static int ReadUrl(string css, int start, List<StyleReference> found)
    {
        var at = SkipSpace(css, start + "url(".Length);
        if (at >= css.Length) return at;

        var end = css[at] is '"' or '\'' ? EndOfString(css, at) : EndOfBareUrl(css, at);
        found.Add(new StyleReference(at, end, Unquote(css[at..end]), IsWholeImport: false));
        return end;
    }

    private static int EndOfComment(string css, int start)
    {
        var end = css.IndexOf("*/", start + 2, StringComparison.Ordinal);
        return end < 0 ? css.Length : end + 2;
    }

    private static int EndOfString(string css, int start)
    {
        for (var at = start + 1; at < css.Length; at++)
        {
            if (css[at] == '\\') at++;
            else if (css[at] == css[start]) return at + 1;
        }

        return css.Length;
    }

    private static int EndOfBareUrl(string css, int start)
    {
        var at = start;
        while (at < css.Length && css[at] != ')' && !char.IsWhiteSpace(css[at])) at++;
        return at;
    }

    private static int SkipSpace(string css, int at)
    {
        while (at < css.Length && char.IsWhiteSpace(css[at])) at++;
        return at;
    }

    private static bool StartsWith(string css, int at, string token) =>
        css.AsSpan(at).StartsWith(token, StringComparison.OrdinalIgnoreCase);

    private static string Unquote(string token) => token.Length > 1 && token[0] is '"' or '\'' ? token[1..^1] : token;
}
