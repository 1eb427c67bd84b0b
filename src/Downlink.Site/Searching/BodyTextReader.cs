using System.Collections.Immutable;
using System.Net;
using System.Text;
using Downlink.Text;

namespace Downlink.Searching;

/// <summary>
/// Reads the text back out of a rendered body, as the fidelity law defines it: what is <c>data-downlink="chrome"</c> isn't the text's, and
/// an element with <c>data-source</c> stands for that value; of a formula in MathML its TeX counts.
/// </summary>
internal sealed class BodyTextReader
{
    private readonly string _html;
    private readonly ImmutableArray<TextBlock>.Builder _blocks = ImmutableArray.CreateBuilder<TextBlock>();
    private readonly StringBuilder _block = new();
    private bool _isHeading;

    private BodyTextReader(string html) => _html = html;

    /// <summary>
    /// Takes well-formed HTML, as the writers of bodies and the sanitiser make it; anything else is read as far as it goes.
    /// </summary>
    public static ImmutableArray<TextBlock> Read(string html) => new BodyTextReader(html).Read();

    private ImmutableArray<TextBlock> Read()
    {
        for (var at = 0; at < _html.Length;)
        {
            var open = _html.IndexOf('<', at);
            AppendText(_html.AsSpan(at, (open < 0 ? _html.Length : open) - at));
            at = open < 0 ? _html.Length : ReadTag(open);
        }

        EndBlock();
        return _blocks.ToImmutable();
    }

    private int ReadTag(int start)
    {
        var tag = HtmlTag.Read(_html, start);
        if (tag.IsBlock) StartBlock(tag);
        else if (tag.Name is "br") _block.Append(' ');
        if (tag.IsEnd || tag.IsVoid) return tag.End;

        if (tag.Attribute("data-source") is { } source) AppendText(source);
        else if (tag.Name is "math") AppendText(TexOf(_html.AsSpan(tag.End..tag.EndOfElement(_html))));
        else if (!tag.IsHidden) return tag.End;

        return tag.EndOfElement(_html);
    }

    private void StartBlock(HtmlTag tag)
    {
        EndBlock();
        _isHeading = !tag.IsEnd && tag.Name is ['h', >= '1' and <= '6'];
    }

    private void EndBlock()
    {
        if (_block.Length == 0) return;

        var text = Composition.Compose(Collapse(_block.ToString()));
        if (text.Length > 0) _blocks.Add(new TextBlock(text, _isHeading));
        _block.Clear();
    }

    private void AppendText(ReadOnlySpan<char> escaped)
    {
        if (escaped.Contains('&')) _block.Append(WebUtility.HtmlDecode(escaped.ToString()));
        else _block.Append(escaped);
    }

    private static string Collapse(string text)
    {
        var kept = new char[text.Length];
        var count = 0;
        foreach (var character in text)
        {
            var isSpace = character <= ' ' || (character > '~' && Folding.Narrow(character) == ' ');
            if (isSpace && (count == 0 || kept[count - 1] == ' ')) continue;

            kept[count++] = isSpace ? ' ' : character;
        }

        return new string(kept, 0, count > 0 && kept[count - 1] == ' ' ? count - 1 : count);
    }

    private static ReadOnlySpan<char> TexOf(ReadOnlySpan<char> math)
    {
        var start = math.IndexOf("<annotation");
        var text = start < 0 ? -1 : math[start..].IndexOf('>');
        var end = start < 0 ? -1 : math[start..].IndexOf("</annotation>");
        return text < 0 || end < text ? default : math[(start + text + 1)..(start + end)];
    }
}
