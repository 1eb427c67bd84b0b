using System.Collections.Immutable;
using Downlink.Configuration;

namespace Downlink.Rendering;

/// <summary>Decides which placeholders and links of a line have a place of their own and which are a part of a sentence.</summary>
internal static class BlockPieces
{
    public static bool[] Find(string text, ImmutableArray<FlatPiece> pieces)
    {
        var blocks = new bool[pieces.Length];
        for (var i = 0; i < pieces.Length; i++)
        {
            var before = text.AsSpan(0, pieces[i].Start).TrimEnd(' ');
            var followsBlock = i > 0 && blocks[i - 1] && pieces[i - 1].End == before.Length;
            blocks[i] = IsBlock(text, pieces[i], followsBlock);
        }
        return blocks;
    }

    private static bool IsBlock(string text, FlatPiece piece, bool followsBlock) =>
        piece.Kind switch
        {
            PieceKind.Link => LinkScanner.ArxivNumber(text[piece.Start..piece.End]) is not null && StandsAlone(text, piece, followsBlock),
            PieceKind.Placeholder when piece.Lost is PlaceholderKind.Code or PlaceholderKind.Image => followsBlock
                || !IsWithinWords(text, piece),
            PieceKind.Placeholder when piece.Lost is PlaceholderKind.Formula => StandsAlone(text, piece, followsBlock),
            _ => false,
        };

    private static bool StandsAlone(string text, FlatPiece piece, bool followsBlock)
    {
        var before = Before(text, piece.Start);
        var opens = followsBlock || before is '\0' or ':' or '：' or '.' || Glyph.IsSentenceEnd(before) || char.IsSurrogate(before);
        var after = After(text, piece.End);
        return opens && (after is '\0' or '.' || !Glyph.IsPunctuation(after));
    }

    private static bool IsWithinWords(string text, FlatPiece piece)
    {
        var before = piece.Start > 0 ? text[piece.Start - 1] : ' ';
        var after = piece.End < text.Length ? text[piece.End] : ' ';
        var isGlued = before != ' ' && !Glyph.IsClauseMark(before) && !Glyph.IsSentenceEnd(before) && after is not (' ' or '[');
        return isGlued || (Glyph.IsClauseMark(After(text, piece.End)) && After(text, piece.End) != '…');
    }

    private static char Before(string text, int position)
    {
        while (position > 0 && text[position - 1] == ' ')
            position--;
        return position > 0 ? text[position - 1] : '\0';
    }

    private static char After(string text, int position)
    {
        while (position < text.Length && text[position] == ' ')
            position++;
        return position < text.Length ? text[position] : '\0';
    }
}
