using System.Buffers;

namespace Downlink.Checking;

/// <summary>
/// Cuts a page into tokens by the HTML standard's rules (13.2.5), as far as a page is written strictly, and notes every place where it
/// isn't: what a parser makes of those is a parser's affair.
/// </summary>
internal sealed class HtmlReader(string text, List<HtmlAttribute> attributes, List<MarkupFault> faults)
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("<&");
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\n\f\r/>");
    private static readonly SearchValues<char> AttributeNameEnds = SearchValues.Create(" \t\n\f\r/>=\"'<");
    private static readonly SearchValues<char> UnquotedEnds = SearchValues.Create(" \t\n\f\r>");

    private readonly CharacterReferences _references = new(text, faults);
    private int _at;

    /// <summary>The raw-text element that the next token stands in, or null; whoever builds the tree sets it.</summary>
    public string? RawElement { get; set; }

    public bool Read(out HtmlToken token)
    {
        token = default;
        if (_at >= text.Length)
            return false;

        token = RawElement is { } raw ? ReadRaw(raw) : text[_at] == '<' ? ReadMarkup() : ReadText();
        return true;
    }

    private HtmlToken ReadText()
    {
        var start = _at;
        while (_at < text.Length)
        {
            var next = text.AsSpan(_at).IndexOfAny(Breaks);
            _at = next < 0 ? text.Length : _at + next;
            if (_at == text.Length || text[_at] == '<')
                break;
            _at = _references.Pass(_at);
        }

        return Plain(HtmlTokenKind.Text, start);
    }

    private HtmlToken ReadRaw(string element)
    {
        RawElement = null;
        var start = _at;
        while (_at < text.Length)
        {
            var close = text.IndexOf("</" + element, _at, StringComparison.OrdinalIgnoreCase);
            if (close < 0)
                break;
            _at = close + element.Length + 2;
            if (_at < text.Length && NameEnds.Contains(text[_at]))
            {
                _at = close;
                return Raw(start, element);
            }
        }

        _at = text.Length;
        return Raw(start, element);
    }

    private HtmlToken Raw(int start, string element)
    {
        var content = text.AsSpan(start, _at - start);
        if (element == "script" && content.Contains("<!--", StringComparison.Ordinal))
            faults.Add(new MarkupFault(start, 0, "a script with `<!--` in it", IsCertain: false));
        if (element is "title" or "textarea")
            _references.Check(start, _at);
        return Plain(HtmlTokenKind.Text, start);
    }

    private HtmlToken ReadMarkup()
    {
        var next = _at + 1 < text.Length ? text[_at + 1] : '\0';
        if (char.IsAsciiLetter(next))
            return ReadTag(_at + 1, HtmlTokenKind.StartTag);
        if (next == '/' && _at + 2 < text.Length && char.IsAsciiLetter(text[_at + 2]))
            return ReadTag(_at + 2, HtmlTokenKind.EndTag);
        if (next == '!')
            return ReadDeclaration();

        faults.Add(
            new MarkupFault(_at, 1, next is '?' or '/' ? "this is no tag" : "`<` begins no tag here: write `&lt;`", IsCertain: true)
        );
        var start = _at++;
        if (next is '?' or '/')
            Skip(">");
        return Plain(next is '?' or '/' ? HtmlTokenKind.Comment : HtmlTokenKind.Text, start);
    }

    private HtmlToken ReadDeclaration()
    {
        var start = _at;
        var rest = text.AsSpan(_at);
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
            return ReadComment();
        if (rest.StartsWith("<![CDATA[", StringComparison.Ordinal))
        {
            faults.Add(new MarkupFault(start, 9, "CDATA is of XML", IsCertain: false));
            Skip("]]>");
            return Plain(HtmlTokenKind.Text, start);
        }

        Skip(">");
        if (!text.AsSpan(start, _at - start).Equals("<!doctype html>", StringComparison.OrdinalIgnoreCase))
            faults.Add(new MarkupFault(start, _at - start, "this isn't `<!doctype html>`", IsCertain: false));
        return Plain(
            rest.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) ? HtmlTokenKind.Doctype : HtmlTokenKind.Comment,
            start
        );
    }

    private HtmlToken ReadComment()
    {
        var start = _at;
        _at += 4;
        Skip("-->");
        var body = text.AsSpan(start + 4, Math.Max(0, _at - start - 7));
        var isClosed = text.AsSpan(start, _at - start).EndsWith("-->", StringComparison.Ordinal);
        if (!isClosed || body.Contains("--", StringComparison.Ordinal) || body is ['>', ..] or ['-', '>', ..])
            faults.Add(new MarkupFault(start, 4, "this comment doesn't end as it should", IsCertain: false));
        return Plain(HtmlTokenKind.Comment, start);
    }

    private HtmlToken ReadTag(int nameStart, HtmlTokenKind kind)
    {
        var start = _at;
        _at = End(nameStart, NameEnds);
        var name = HtmlNames.Intern(text.AsSpan(nameStart, _at - nameStart));
        var first = attributes.Count;
        var isSelfClosing = ReadAttributes(start, first);
        var count = attributes.Count - first;
        if (kind == HtmlTokenKind.EndTag && (count > 0 || isSelfClosing))
            faults.Add(new MarkupFault(start, _at - start, $"`</{name}>` has what only a start tag may have", IsCertain: true));
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
        var name = HtmlNames.Intern(text.AsSpan(start, _at - start));
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
        for (var index = first; index < attributes.Count; index++)
        {
            if (attributes[index].Name == attribute.Name)
            {
                faults.Add(
                    new MarkupFault(attribute.Start, attribute.Name.Length, $"`{attribute.Name}` stands twice in one tag", IsCertain: true)
                );
            }
        }

        attributes.Add(attribute);
    }

    private void Doubt(int at, string message) => faults.Add(new MarkupFault(at, 1, message, IsCertain: false));

    private HtmlToken Plain(HtmlTokenKind kind, int start) => new(kind, start, _at, "", attributes.Count, 0, false);

    private bool SkipSpace()
    {
        var start = _at;
        while (_at < text.Length && text[_at] is ' ' or '\n' or '\t' or '\r' or '\f')
            _at++;
        return _at > start;
    }

    private void Skip(string end)
    {
        var found = text.IndexOf(end, Math.Min(_at, text.Length), StringComparison.Ordinal);
        _at = found < 0 ? text.Length : found + end.Length;
    }

    private int End(int from, SearchValues<char> ends)
    {
        var found = text.AsSpan(from).IndexOfAny(ends);
        return found < 0 ? text.Length : from + found;
    }
}
