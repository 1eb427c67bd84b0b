using System.Net;
using System.Text;
using Downlink.Text;

namespace Downlink.Rendering;

/// <summary>
/// Formulas as feeds carry them, as their TeX between dollars, and as they are searched for, in plain characters as far as these go. Most
/// readers of feeds drop MathML, and run its letters together with its TeX.
/// </summary>
internal static class FormulaText
{
    private const string Opening = "<math",
        Closing = "</math>",
        Source = "<annotation encoding=\"application/x-tex\">",
        SourceEnd = "</annotation>";

    /// <summary>HTML of ours with its formulas as text; a <c>math</c> element without TeX isn't ours and stays.</summary>
    public static string ToSource(string html) => Replace(html, static _ => null);

    /// <summary>The same with formulas said, where they can be.</summary>
    public static string ToWords(string html, TexWords words) => Replace(html, tex => words.Of(WebUtility.HtmlDecode(tex)));

    private static string Replace(string html, Func<string, string?> say)
    {
        if (!html.Contains(Source, StringComparison.Ordinal))
            return html;

        var result = new StringBuilder(html.Length);
        var at = 0;
        for (
            var start = html.IndexOf(Opening, StringComparison.Ordinal);
            start >= 0;
            start = html.IndexOf(Opening, at, StringComparison.Ordinal)
        )
        {
            var end = html.IndexOf(Closing, start, StringComparison.Ordinal);
            if (end < 0)
                break;

            result.Append(html, at, start - at);
            at = end + Closing.Length;
            Append(result, html.AsSpan(start, at - start), say);
        }

        return result.Append(html, at, html.Length - at).ToString();
    }

    private static void Append(StringBuilder result, ReadOnlySpan<char> math, Func<string, string?> say)
    {
        var from = math.IndexOf(Source) + Source.Length;
        var to = math.LastIndexOf(SourceEnd);
        if (from < Source.Length || to < from)
        {
            result.Append(math);
            return;
        }

        if (say(math[from..to].ToString()) is { } words)
        {
            result.Append(HtmlText.Escaped(words));
            return;
        }

        var dollars = math.StartsWith("<math display=\"block\"") ? "$$" : "$";
        result.Append(dollars).Append(math[from..to]).Append(dollars);
    }
}
