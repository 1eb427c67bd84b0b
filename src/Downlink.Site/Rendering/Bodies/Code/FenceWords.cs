namespace Downlink.Rendering;

/// <summary>Splits what stands behind a fence at its spaces; quotes, braces and brackets keep together what is in them.</summary>
internal static class FenceWords
{
    public static IEnumerable<string> Split(string text)
    {
        var start = -1;
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                if (start >= 0)
                    yield return text[start..at];
                start = -1;
                continue;
            }

            if (text[at] == '{' && start >= 0 && text[at - 1] != '=')
            {
                yield return text[start..at];
                start = -1;
            }

            start = start < 0 ? at : start;
            at = EndOfGroup(text, at);
        }

        if (start >= 0)
            yield return text[start..];
    }

    /// <summary>The last character of the group that begins here; here, where none does or it doesn't end.</summary>
    private static int EndOfGroup(string text, int at)
    {
        var closing = text[at] switch { '"' => '"', '\'' => '\'', '{' => '}', '[' => ']', _ => '\0' };
        var end = closing == '\0' ? -1 : text.IndexOf(closing, at + 1);
        return Math.Max(at, end);
    }
}
