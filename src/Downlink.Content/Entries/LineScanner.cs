namespace Downlink.Entries;

/// <summary>
/// Cuts a text into its lines without their ends; LF and CRLF end a line, a lone CR only where there is no LF: elsewhere it is a stray
/// character.
/// </summary>
internal static class LineScanner
{
    public static IEnumerable<string> Lines(string text)
    {
        var end = text.Contains('\n', StringComparison.Ordinal) ? '\n' : '\r';
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf(end);
            var line = length < 0 ? text.AsSpan(start) : text.AsSpan(start, length);
            yield return (line is [.., '\r'] ? line[..^1] : line).ToString();
            start = length < 0 ? text.Length : start + length + 1;
        }
    }
}
