using System.Globalization;
using System.Text;

namespace Downlink.Rendering;

/// <summary>
/// Reads the little markup that KaTeX and highlight.js write: tags, attributes in double quotes, text with references to characters.
/// Anything else makes it stop with <see cref="IsBroken"/>.
/// </summary>
internal ref struct MarkupScanner(ReadOnlySpan<char> markup)
{
    private ReadOnlySpan<char> _rest = markup;

    public bool IsBroken { get; private set; }

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public readonly bool IsAtTag => _rest is ['<', ..];

    /// <summary>Text up to the next tag, its references resolved.</summary>
    public string ReadText()
    {
        var end = _rest.IndexOf('<');
        var raw = end < 0 ? _rest : _rest[..end];
        _rest = _rest[raw.Length..];
        return Decode(raw);
    }

    /// <summary>
    /// A tag's name: with <c>/</c> before it if the tag closes; attributes are put into the dictionary. Whether the element ends at once is
    /// told by the result's second part.
    /// </summary>
    public (string Name, bool IsEmpty) ReadTag(Dictionary<string, string> attributes)
    {
        _rest = _rest[1..];
        var slash = _rest is ['/', ..] ? "/" : "";
        _rest = _rest[slash.Length..];
        var name = slash + ReadName();
        SkipSpaces();
        while (_rest is [not ('>' or '/'), ..] && !IsBroken)
            ReadAttribute(attributes);

        var isEmpty = _rest is ['/', ..];
        _rest = isEmpty ? _rest[1..] : _rest;
        if (_rest is not ['>', ..])
            IsBroken = true;
        else
            _rest = _rest[1..];
        return (name, isEmpty);
    }

    private void ReadAttribute(Dictionary<string, string> attributes)
    {
        var name = ReadName();
        SkipSpaces();
        var end = _rest is ['=', '"', ..] ? _rest[2..].IndexOf('"') : -1;
        if (end < 0)
        {
            IsBroken = true;
            return;
        }

        var quoted = _rest[2..];
        attributes[name] = Decode(quoted[..end]);
        _rest = quoted[(end + 1)..];
        SkipSpaces();
    }

    private string ReadName()
    {
        var length = 0;
        while (length < _rest.Length && (char.IsAsciiLetterOrDigit(_rest[length]) || _rest[length] is '-' or ':'))
            length++;
        var name = _rest[..length].ToString();
        _rest = _rest[length..];
        if (length == 0)
            IsBroken = true;
        return name;
    }

    private void SkipSpaces() => _rest = _rest.TrimStart(' ');

    private string Decode(ReadOnlySpan<char> raw)
    {
        if (!raw.Contains('&'))
            return raw.ToString();

        var text = new StringBuilder(raw.Length);
        for (var at = raw.IndexOf('&'); at >= 0; at = raw.IndexOf('&'))
        {
            text.Append(raw[..at]);
            var end = raw[at..].IndexOf(';');
            if (end < 0 || Character(raw.Slice(at + 1, end - 1)) is not { } character)
            {
                IsBroken = true;
                return "";
            }

            text.Append(character);
            raw = raw[(at + end + 1)..];
        }

        return text.Append(raw).ToString();
    }

    private static string? Character(ReadOnlySpan<char> reference) =>
        reference switch
        {
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "quot" => "\"",
            "apos" => "'",
            ['#', 'x' or 'X', .. var digits]
                when int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                    && Rune.IsValid(code) => new Rune(code).ToString(),
            ['#', .. var digits]
                when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code) => new Rune(
                code
            ).ToString(),
            _ => null,
        };
}
