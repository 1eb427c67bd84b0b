namespace Downlink.Entries;

/// <summary>Cuts a text into its lines without their ends; LF, CRLF and a lone CR end a line, nothing else does.</summary>
internal static class LineScanner
{
    public static IEnumerable<string> Lines(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            if (length < 0)
                break;

            yield return text.Substring(start, length);
            var end = start + length;
            start = end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
        }

        if (start < text.Length)
            yield return text[start..];
    }
}
