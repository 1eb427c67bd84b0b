using System.Buffers;

namespace Downlink.Checking;

/// <summary>
/// Cuts a page into tokens by the HTML standard's rules (13.2.5), as far as a page is written strictly, and notes every place where it
/// isn't: what a parser makes of those is a parser's affair.
/// </summary>
internal sealed class HtmlReader(string text, List<HtmlAttribute> attributes, List<MarkupFault> faults)
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("<&");

    private readonly CharacterReferences _references = new(text, faults);
    private readonly HtmlTagReader _tags = new(text, attributes, faults);
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
            if (_at < text.Length && HtmlTagReader.NameEnds.Contains(text[_at]))
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

    private HtmlToken ReadTag(int nameStart, HtmlTokenKind kind)
    {
        var token = _tags.Read(_at, nameStart, kind);
        _at = token.End;
        return token;
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

    private HtmlToken Plain(HtmlTokenKind kind, int start) => new(kind, start, _at, HtmlName.None, attributes.Count, 0, false);

    private void Skip(string end)
    {
        var found = text.IndexOf(end, Math.Min(_at, text.Length), StringComparison.Ordinal);
        _at = found < 0 ? text.Length : found + end.Length;
    }
}
