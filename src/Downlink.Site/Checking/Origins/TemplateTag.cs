using System.Collections.Immutable;

namespace Downlink.Checking;

/// <summary>
/// A tag as a template writes it: text and code in turn. It matches a tag of a page if the text stands there in this order.
/// </summary>
internal sealed record TemplateTag(ImmutableArray<TemplatePiece> Pieces)
{
    public int Start => Pieces[0].Start;

    public int End => Pieces[^1].End;

    /// <summary>How many characters of text the match of a page's tag rests on; null where it doesn't match.</summary>
    public int? Match(string template, ReadOnlySpan<char> tag)
    {
        var (at, weight, isOpen) = (0, 0, false);
        foreach (var piece in Pieces)
        {
            if (piece.IsCode)
            {
                isOpen = true;
                continue;
            }

            if (Find(template.AsSpan(piece.Start, piece.End - piece.Start), tag, at, isOpen, piece == Pieces[^1]) is not { } found)
                return null;
            at = found + piece.End - piece.Start;
            weight += piece.End - piece.Start;
            isOpen = false;
        }

        return isOpen || at == tag.Length ? weight : null;
    }

    /// <summary>The piece in which a place of a matching tag stands, and where in the template that is.</summary>
    public (TemplatePiece Piece, int Offset) PieceAt(string template, ReadOnlySpan<char> tag, int offset)
    {
        var (at, isOpen) = (0, false);
        var code = Pieces[0];
        foreach (var piece in Pieces)
        {
            if (piece.IsCode)
            {
                (code, isOpen) = (isOpen ? code : piece, true);
                continue;
            }

            if (
                Find(template.AsSpan(piece.Start, piece.End - piece.Start), tag, at, isOpen, piece == Pieces[^1]) is not { } found
                || offset < found
            )
            {
                return (code, code.Start);
            }

            at = found + piece.End - piece.Start;
            if (offset < at)
                return (piece, piece.Start + offset - found);
            isOpen = false;
        }

        return (code, code.Start);
    }

    private static int? Find(ReadOnlySpan<char> text, ReadOnlySpan<char> tag, int at, bool isOpen, bool isLast)
    {
        if (!isOpen)
            return tag[at..].StartsWith(text, StringComparison.Ordinal) ? at : null;
        if (isLast)
            return tag.Length - text.Length >= at && tag.EndsWith(text, StringComparison.Ordinal) ? tag.Length - text.Length : null;
        return tag[at..].IndexOf(text, StringComparison.Ordinal) is >= 0 and var found ? at + found : null;
    }
}
