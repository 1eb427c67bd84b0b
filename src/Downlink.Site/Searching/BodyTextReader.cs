using System.Buffers;
using System.Net;
using Downlink.Text;

namespace Downlink.Searching;

/// <summary>
/// Reads the text back out of a rendered body, as the fidelity law defines it: what is <c>data-downlink="chrome"</c> isn't the text's, and
/// an element with <c>data-source</c> stands for that value; of a formula in MathML its TeX counts.
/// </summary>
internal ref struct BodyTextReader
{
    /// <summary>Stands before the text of a heading.</summary>
    public const char HeadingMark = '\t';

    private readonly string _html;

    // What was read, never longer than the HTML: a block a line, and from _start on the one that is being read.
    private readonly Span<char> _text;
    private int _length;
    private int _lead;
    private int _start;

    private BodyTextReader(string html, Span<char> text)
    {
        _html = html;
        _text = text;
    }

    /// <summary>
    /// Takes well-formed HTML, as the writers of bodies and the sanitiser make it; anything else is read as far as it goes.
    /// </summary>
    /// <returns>A block a line, white space as single spaces, a tab before a heading.</returns>
    public static string Read(string html)
    {
        var room = ArrayPool<char>.Shared.Rent(RoomFor(html));
        var read = Read(html, room).ToString();
        ArrayPool<char>.Shared.Return(room);
        return read;
    }

    /// <summary>The same, in memory of the caller's.</summary>
    public static ReadOnlySpan<char> Read(string html, Span<char> room) => new BodyTextReader(html, room).Read();

    /// <summary>How much memory that takes.</summary>
    public static int RoomFor(string html) => html.Length + 1;

    private ReadOnlySpan<char> Read()
    {
        for (var at = 0; at < _html.Length;)
        {
            var open = _html.IndexOf('<', at);
            AppendText(_html.AsSpan(at, (open < 0 ? _html.Length : open) - at));
            at = open < 0 ? _html.Length : ReadTag(open);
        }

        EndBlock();
        return _text[.._lead];
    }

    private int ReadTag(int start)
    {
        var tag = HtmlTag.Read(_html, start);
        if (tag.IsBlock) StartBlock(tag);
        else if (tag.Name is "br") AppendPlain(" ");
        if (tag.IsEnd || tag.IsVoid) return tag.End;

        if (tag.TrySource(out var source)) AppendText(source);
        else if (tag.Name is "math") AppendText(TexOf(_html.AsSpan(tag.End..tag.EndOfElement(_html))));
        else if (!tag.IsHidden) return tag.End;

        return tag.EndOfElement(_html);
    }

    private void StartBlock(HtmlTag tag)
    {
        EndBlock();
        if (_lead > 0) _text[_length++] = '\n';
        if (!tag.IsEnd && tag.Name is ['h', >= '1' and <= '6']) _text[_length++] = HeadingMark;
        _start = _length;
    }

    // A block without text leaves no line.
    private void EndBlock()
    {
        if (_length > _start && _text[_length - 1] == ' ') _length--;
        if (_length == _start)
        {
            _length = _lead;
            return;
        }

        _length = _start + Composition.Compose(_text[_start.._length]);
        _lead = _length;
    }

    private void AppendText(ReadOnlySpan<char> escaped)
    {
        for (var at = escaped.IndexOf('&'); at >= 0; at = escaped.IndexOf('&'))
        {
            AppendPlain(escaped[..at]);
            escaped = AppendReference(escaped[at..]);
        }

        AppendPlain(escaped);
    }

    // Nearly all references are the few that keep text from being markup.
    private ReadOnlySpan<char> AppendReference(ReadOnlySpan<char> escaped)
    {
        var length = escaped[1..].IndexOfAny('&', ';') + 2;
        if (length < 2 || escaped[length - 1] == '&')
        {
            AppendPlain("&");
            return escaped[1..];
        }

        AppendPlain(escaped[..length] switch
        {
            "&lt;" => "<",
            "&gt;" => ">",
            "&amp;" => "&",
            "&quot;" => "\"",
            var other => WebUtility.HtmlDecode(other.ToString()),
        });
        return escaped[length..];
    }

    private void AppendPlain(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var isAfterSpace = _length == _start || _text[_length - 1] == ' ';
            var length = LengthAsItIs(text, ref isAfterSpace);
            text[..length].CopyTo(_text[_length..]);
            _length += length;
            if (length == text.Length) return;

            if (!isAfterSpace) _text[_length++] = ' ';
            text = text[(length + 1)..];
        }
    }

    // Up to the first space that is of another kind or one too many.
    private static int LengthAsItIs(ReadOnlySpan<char> text, ref bool isAfterSpace)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var isSpace = IsSpace(text[at]);
            if (isSpace && (isAfterSpace || text[at] != ' ')) return at;

            isAfterSpace = isSpace;
        }

        return text.Length;
    }

    private static bool IsSpace(char character) =>
        character <= ' ' || (character is > '~' and <= '\u3000' && Folding.Narrow(character) == ' ');

    private static ReadOnlySpan<char> TexOf(ReadOnlySpan<char> math)
    {
        var start = math.IndexOf("<annotation");
        var text = start < 0 ? -1 : math[start..].IndexOf('>');
        var end = start < 0 ? -1 : math[start..].IndexOf("</annotation>");
        return text < 0 || end < text ? default : math[(start + text + 1)..(start + end)];
    }
}
