using System.Collections.Immutable;
using Downlink.Sources;

namespace Downlink.Checking;

/// <summary>A template with its tags, to find the one that a tag of a page was written by.</summary>
internal sealed class TemplateText
{
    private readonly ImmutableArray<(int Start, int End, int Nesting)> _code;

    private TemplateText(SourceFile file)
    {
        Source = new SourceText(file.Path, file.Text);
        _code = [.. FindCode(file.Text)];
        Tags = [.. FindTags()];
    }

    public SourceText Source { get; }

    public ImmutableArray<TemplateTag> Tags { get; }

    public static TemplateText Of(SourceFile file) => new(file);

    /// <summary>How much of the text around a page's tag is around this tag too, white space aside.</summary>
    public int LikenessAround(TemplateTag tag, string page, int start, int end) =>
        Before(tag.Start, page, start) + After(tag.End, page, end);

    private int Before(int here, string page, int there)
    {
        var text = Source.Text;
        for (var alike = 0; ; alike++)
        {
            while (here > 0 && char.IsWhiteSpace(text[here - 1]))
                here--;
            while (there > 0 && char.IsWhiteSpace(page[there - 1]))
                there--;
            if (here == 0 || there == 0 || text[--here] != page[--there] || IsCode(here))
                return alike;
        }
    }

    private int After(int here, string page, int there)
    {
        var text = Source.Text;
        for (var alike = 0; ; alike++, here++, there++)
        {
            while (here < text.Length && char.IsWhiteSpace(text[here]))
                here++;
            while (there < page.Length && char.IsWhiteSpace(page[there]))
                there++;
            if (here >= text.Length || there >= page.Length || text[here] != page[there] || IsCode(here))
                return alike;
        }
    }

    private bool IsCode(int offset) => CodeAt(offset) is not null;

    private (int Start, int End, int Nesting)? CodeAt(int offset)
    {
        foreach (var code in _code)
        {
            if (code.Start > offset)
                return null;
            if (offset < code.End)
                return code;
        }

        return null;
    }

    private IEnumerable<TemplateTag> FindTags()
    {
        var text = Source.Text;
        for (var at = 0; at < text.Length; at++)
        {
            if (CodeAt(at) is { } code)
            {
                at = code.End - 1;
                continue;
            }

            var isTag = text[at] == '<' && at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] == '/');
            if (isTag && EndOfTag(at) is { } end)
            {
                yield return new TemplateTag(PiecesOf(at, end));
                at = end - 1;
            }
        }
    }

    private int? EndOfTag(int start)
    {
        var quote = '\0';
        for (var at = start; at < Source.Text.Length; at++)
        {
            if (CodeAt(at) is { } code)
                at = code.End - 1;
            else if (quote == '\0' && Source.Text[at] == '>')
                return at + 1;
            else if (quote == Source.Text[at])
                quote = '\0';
            else if (quote == '\0' && Source.Text[at] is '"' or '\'')
                quote = Source.Text[at];
        }

        return null;
    }

    /// <summary>Text between the code of a condition or loop may be missing: it counts as code.</summary>
    private ImmutableArray<TemplatePiece> PiecesOf(int start, int end)
    {
        var pieces = ImmutableArray.CreateBuilder<TemplatePiece>();
        var (at, depth, codeStart) = (start, 0, -1);
        foreach (var code in _code.Where(code => code.Start >= start && code.End <= end))
        {
            if (depth == 0)
            {
                if (code.Start > at)
                    pieces.Add(new TemplatePiece(at, code.Start, IsCode: false));
                codeStart = code.Start;
            }

            depth = Math.Max(0, depth + code.Nesting);
            if (depth == 0)
                pieces.Add(new TemplatePiece(codeStart, at = code.End, IsCode: true));
        }

        if (at < end)
            pieces.Add(new TemplatePiece(at, end, IsCode: false));
        return pieces.ToImmutable();
    }

    private static IEnumerable<(int Start, int End, int Nesting)> FindCode(string text)
    {
        for (var start = text.IndexOf("{{", StringComparison.Ordinal); start >= 0;)
        {
            var close = text.IndexOf("}}", start, StringComparison.Ordinal);
            var end = close < 0 ? text.Length : close + 2;
            yield return (start, end, NestingOf(text.AsSpan(start + 2, Math.Max(0, end - start - 4))));
            start = text.IndexOf("{{", end, StringComparison.Ordinal);
        }
    }

    private static int NestingOf(ReadOnlySpan<char> code)
    {
        var inner = code.Trim("-~ \t\r\n");
        var length = inner.IndexOfAnyExceptInRange('a', 'z');
        return inner[..(length < 0 ? inner.Length : length)] switch
        {
            "if" or "for" or "while" or "case" or "capture" or "with" or "wrap" or "func" or "tablerow" => 1,
            "end" => -1,
            _ => 0,
        };
    }
}
