using System.Buffers;

namespace Downlink.Checking;

/// <summary>Reads tags: the name, the attributes, and where they aren't written strictly (HTML standard, 13.2.5.8 and on).</summary>
internal sealed class HtmlTagReader(string text, List<HtmlAttribute> attributes, List<MarkupFault> faults)
{
    public static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\n\f\r/>");

    private static readonly SearchValues<char> AttributeNameEnds = SearchValues.Create(" \t\n\f\r/>=\"'<");
    private static readonly SearchValues<char> UnquotedEnds = SearchValues.Create(" \t\n\f\r>");

    /// <summary>As many as are compared with one another; more are looked up.</summary>
    private const int FewAttributes = 16;

    private readonly CharacterReferences _references = new(text, faults);
    private readonly HashSet<string> _names = [];
    private int _at;

    /// <summary>Reads the tag that begins at an offset, and its name at another.</summary>
    public HtmlToken Read(int start, int nameStart, HtmlTokenKind kind)
    {
        _at = End(nameStart, NameEnds);
        var name = HtmlNames.Of(text.AsSpan(nameStart, _at - nameStart));
        var first = attributes.Count;
        var isSelfClosing = ReadAttributes(start, first);
        var count = attributes.Count - first;
        if (kind == HtmlTokenKind.EndTag && (count > 0 || isSelfClosing))
            faults.Add(new MarkupFault(start, _at - start, $"`</{name.Text}>` has what only a start tag may have", IsCertain: true));
        return new HtmlToken(kind, start, _at, name, first, count, isSelfClosing);
    }

    /// <summary>Reads up to and over the <c>&gt;</c>; true if a <c>/</c> stands before it.</summary>
    private bool ReadAttributes(int tag, int first)
    {
        while (_at < text.Length)
        {
            var spaced = SkipSpace();
            if (_at >= text.Length)
                break;
            if (text[_at] == '>')
            {
                _at++;
                return false;
            }

            if (text[_at] == '/')
            {
                if (_at + 1 < text.Length && text[_at + 1] == '>')
                {
                    _at += 2;
                    return true;
                }

                Doubt(_at++, "a `/` in the middle of a tag");
                continue;
            }

            if (!spaced)
                Doubt(_at, "no space before this attribute");
            ReadAttribute(first);
        }

        faults.Add(new MarkupFault(tag, 1, "this tag never ends", IsCertain: true));
        return false;
    }

    private void ReadAttribute(int first)
    {
        var start = _at;
        _at = End(start + 1, AttributeNameEnds);
        var name = HtmlNames.Of(text.AsSpan(start, _at - start)).Text;
        if (text[start] is '"' or '\'' or '<' or '=' || (_at < text.Length && text[_at] is '"' or '\'' or '<'))
            Doubt(start, "a quote or `<` in the name of an attribute");

        var afterName = _at;
        SkipSpace();
        if (_at >= text.Length || text[_at] != '=')
        {
            _at = afterName;
            Add(new HtmlAttribute(name, start, afterName, 0), first);
            return;
        }

        _at++;
        SkipSpace();
        Add(ReadValue(name, start), first);
    }

    private HtmlAttribute ReadValue(string name, int start)
    {
        if (_at < text.Length && text[_at] is '"' or '\'')
        {
            var end = text.IndexOf(text[_at], _at + 1);
            var valueStart = _at + 1;
            _at = end < 0 ? text.Length : end + 1;
            return Checked(new HtmlAttribute(name, start, valueStart, (end < 0 ? text.Length : end) - valueStart));
        }

        var unquoted = _at;
        _at = End(unquoted, UnquotedEnds);
        if (text.AsSpan(unquoted, _at - unquoted).IndexOfAny("\"'<=`") >= 0 || _at == unquoted)
            Doubt(start, "a value that needs quotes");
        return Checked(new HtmlAttribute(name, start, unquoted, _at - unquoted));
    }

    private HtmlAttribute Checked(HtmlAttribute attribute)
    {
        _references.Check(attribute.ValueStart, attribute.ValueStart + attribute.ValueLength);
        return attribute;
    }

    private void Add(HtmlAttribute attribute, int first)
    {
        if (StandsIn(first, attribute.Name))
        {
            faults.Add(
                new MarkupFault(attribute.Start, attribute.Name.Length, $"`{attribute.Name}` stands twice in one tag", IsCertain: true)
            );
        }

        attributes.Add(attribute);
    }

    private bool StandsIn(int first, string name)
    {
        var count = attributes.Count - first;
        if (count < FewAttributes)
        {
            for (var index = first; index < attributes.Count; index++)
            {
                if (attributes[index].Name == name)
                    return true;
            }

            return false;
        }

        if (count == FewAttributes)
        {
            _names.Clear();
            _names.UnionWith(attributes[first..].Select(static attribute => attribute.Name));
        }

        return !_names.Add(name);
    }

    private void Doubt(int at, string message) => faults.Add(new MarkupFault(at, 1, message, IsCertain: false));

    private bool SkipSpace()
    {
        var start = _at;
        while (_at < text.Length && text[_at] is ' ' or '\n' or '\t' or '\r' or '\f')
            _at++;
        return _at > start;
    }

    private int End(int from, SearchValues<char> ends)
    {
        var found = text.AsSpan(from).IndexOfAny(ends);
        return found < 0 ? text.Length : from + found;
    }
}
