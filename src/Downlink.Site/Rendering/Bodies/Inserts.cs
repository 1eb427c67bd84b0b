using System.Globalization;
using System.Text;
using Markdig.Syntax;

namespace Downlink.Rendering;

/// <summary>
/// The HTML of formulas and code, made before the text around it is written. Where that text has to pass the allow-list, empty elements
/// stand for it meanwhile: what is ours needn't pass, and MathML couldn't.
/// </summary>
internal sealed class Inserts(bool areHeldBack)
{
    private const string Opening = "<span data-insert=\"", Closing = "\"></span>";

    private readonly Dictionary<MarkdownObject, string> _byNode = [];
    private readonly List<string> _heldBack = [];

    public void Add(MarkdownObject node, string html) => _byNode[node] = html;

    /// <summary>What to write for a node now.</summary>
    public string Of(MarkdownObject node)
    {
        var html = _byNode[node];
        if (!areHeldBack)
            return html;

        _heldBack.Add(html);
        return string.Create(CultureInfo.InvariantCulture, $"{Opening}{_heldBack.Count - 1}{Closing}");
    }

    /// <summary>
    /// Puts what was held back into its place. In HTML that a parser has written, a quote within text or a value is escaped, so that only
    /// an element can look like one.
    /// </summary>
    public string Fill(string html)
    {
        var filled = new StringBuilder(html.Length);
        var at = 0;
        for (
            var found = html.IndexOf(Opening, StringComparison.Ordinal);
            found >= 0;
            found = html.IndexOf(Opening, at, StringComparison.Ordinal)
        )
        {
            var number = found + Opening.Length;
            var end = html.IndexOf('"', number);
            filled.Append(html, at, found - at);
            at = end + Closing.Length;
            if (
                int.TryParse(html.AsSpan(number, end - number), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                && index < _heldBack.Count
            )
            {
                filled.Append(_heldBack[index]);
            }
        }

        return filled.Append(html, at, html.Length - at).ToString();
    }
}
