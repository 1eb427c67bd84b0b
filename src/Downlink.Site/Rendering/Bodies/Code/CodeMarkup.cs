using System.Text;

namespace Downlink.Rendering;

/// <summary>
/// What highlight.js made of a text: checked to be that text with nothing but classed <c>span</c> elements in it, and cut so that no
/// element reaches over an end of line.
/// </summary>
internal sealed class CodeMarkup(string html, string text)
{
    private const int LongestClass = 80;

    private readonly StringBuilder _lines = new(html.Length + 256);
    private readonly List<string> _open = [];
    private int _at;

    /// <summary>The markup, or null where it isn't the text's.</summary>
    public string? Lines()
    {
        var scanner = new MarkupScanner(html);
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (!scanner.IsAtEnd && !scanner.IsBroken)
        {
            attributes.Clear();
            if (!(scanner.IsAtTag ? Tag(scanner.ReadTag(attributes).Name, attributes) : Text(scanner.ReadText())))
                return null;
        }

        return scanner.IsBroken || _open.Count > 0 || _at != text.Length ? null : _lines.ToString();
    }

    private bool Tag(string name, Dictionary<string, string> attributes)
    {
        if (name == "/span" && _open.Count > 0)
        {
            _open.RemoveAt(_open.Count - 1);
            _lines.Append("</span>");
            return true;
        }

        if (name != "span" || attributes.Count != 1 || !attributes.TryGetValue("class", out var classes) || !IsPlain(classes))
            return false;
        _open.Add(classes);
        Open(classes);
        return true;
    }

    private bool Text(string part)
    {
        if (!text.AsSpan(_at).StartsWith(part, StringComparison.Ordinal))
            return false;

        _at += part.Length;
        for (var rest = part.AsSpan(); !rest.IsEmpty;)
        {
            var end = rest.IndexOf('\n');
            _lines.AppendEscaped(end < 0 ? rest : rest[..end]);
            if (end < 0)
                break;
            Break();
            rest = rest[(end + 1)..];
        }

        return true;
    }

    private void Break()
    {
        _lines.Insert(_lines.Length, "</span>", _open.Count).Append('\n');
        _open.ForEach(Open);
    }

    private void Open(string classes) => _lines.Append("<span class=\"").Append(classes).Append("\">");

    private static bool IsPlain(string classes) =>
        classes.Length is > 0 and <= LongestClass
        && classes.All(static character => char.IsAsciiLetterOrDigit(character) || character is ' ' or '-' or '_');
}
