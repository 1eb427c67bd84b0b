using System.Text;

namespace Scriban.Functions;

/// <summary>
/// Takes comments, scripts and styles with their content, and all other tags out of a text. A tag is whatever stands between a <c>&lt;</c>
/// and the next <c>&gt;</c>; a <c>&lt;</c> that nothing closes is text.
/// </summary>
internal sealed class HtmlStripper(string text)
{
    private static readonly (string Start, string End)[] Elements = [("<script", "</script>"), ("<!--", "-->"), ("<style", "</style>"), ("<", ">")];

    // An end that wasn't found once is not looked for again, or many open tags would cost the square of the text.
    private readonly bool[] _missing = new bool[Elements.Length];

    public static string Strip(string text) => text.Contains('<', StringComparison.Ordinal) ? new HtmlStripper(text).Strip() : text;

    private string Strip()
    {
        var output = new StringBuilder(text.Length);
        var start = 0;
        var next = text.IndexOf('<', StringComparison.Ordinal);
        while (next >= 0)
        {
            var end = EndOfElement(next);
            output.Append(text, start, next - start);
            if (end == next)
                output.Append('<');
            start = Math.Max(end, next + 1);
            next = text.IndexOf('<', start);
        }

        return output.Append(text, start, text.Length - start).ToString();
    }

    /// <summary>The position after the element that opens here, or the same position if none does.</summary>
    private int EndOfElement(int position)
    {
        for (var i = 0; i < Elements.Length; i++)
        {
            var (start, end) = Elements[i];
            if (_missing[i] || !text.AsSpan(position).StartsWith(start, StringComparison.OrdinalIgnoreCase))
                continue;

            var found = text.IndexOf(end, position + start.Length, StringComparison.OrdinalIgnoreCase);
            if (found >= 0)
                return found + end.Length;
            _missing[i] = true;
        }

        return position;
    }
}
