using System.Collections.Immutable;
using Downlink.Configuration;

namespace Downlink.Rendering;

/// <summary>A line of flat text with what shows in it by form alone, and what is asked of it again and again.</summary>
internal sealed class FlatLine
{
    private readonly bool[] _blocks;

    public FlatLine(string text, ImmutableArray<FlatPiece> pieces)
    {
        Text = text;
        Pieces = pieces;
        IsTight = MeasureTightness(text);
        _blocks = BlockPieces.Find(text, pieces);
    }

    public string Text { get; }

    public ImmutableArray<FlatPiece> Pieces { get; }

    /// <summary>
    /// Whether the author writes Latin words against Han without a space (<c>DDP的</c>): then a space between them stands for a lost line
    /// break, as one between two Han always may.
    /// </summary>
    public bool IsTight { get; }

    /// <summary>The position after the run of spaces that begins here.</summary>
    public int SkipSpaces(int position, int end)
    {
        while (position < end && Text[position] == ' ')
            position++;
        return position;
    }

    /// <summary>Where the run of spaces that ends here begins.</summary>
    public int EndOfWordBefore(int position)
    {
        while (position > 0 && Text[position - 1] == ' ')
            position--;
        return position;
    }

    /// <summary>Whether the piece of this index has a place of its own, outside of any sentence.</summary>
    public bool IsBlock(int index) => _blocks[index];

    /// <summary>What was lost where a placeholder begins.</summary>
    public PlaceholderKind LostAt(int position) => Pieces[FirstPieceFrom(position)].Lost;

    /// <summary>The end of the address that begins at a position, or -1.</summary>
    public int LinkEnd(int position)
    {
        var index = FirstPieceFrom(position);
        return index < Pieces.Length && Pieces[index] is { Kind: PieceKind.Link } link && link.Start == position ? link.End : -1;
    }

    /// <summary>Whether nothing but spaces stands between a position and the line's beginning or the block piece before it.</summary>
    public bool FollowsBlock(int position)
    {
        var index = FirstPieceFrom(position) - 1;
        var start = index >= 0 && IsBlock(index) ? Pieces[index].End : index < 0 ? 0 : -1;
        return start >= 0 && SkipSpaces(start, position) == position;
    }

    /// <summary>The runs between two positions, without the spaces at both ends.</summary>
    public ImmutableArray<FlatInline> Runs(int start, int end)
    {
        var runs = ImmutableArray.CreateBuilder<FlatInline>();
        start = SkipSpaces(start, end);
        while (end > start && Text[end - 1] == ' ')
            end--;
        for (var index = FirstPieceFrom(start); index < Pieces.Length && Pieces[index].End <= end; index++)
        {
            var piece = Pieces[index];
            AddText(runs, start, piece.Start);
            var source = Text[piece.Start..piece.End];
            runs.Add(piece.Kind switch
            {
                PieceKind.Link => new LinkRun(source),
                PieceKind.Cut => new CutRun(source),
                _ => new ChipRun(source, piece.Lost),
            });
            start = piece.End;
        }
        AddText(runs, start, end);
        return runs.ToImmutable();
    }

    private void AddText(ImmutableArray<FlatInline>.Builder runs, int start, int end)
    {
        if (end > start)
            runs.Add(new TextRun(Text[start..end]));
    }

    /// <summary>The index of the first piece that begins at a position or after it.</summary>
    private int FirstPieceFrom(int position)
    {
        var (low, high) = (0, Pieces.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Pieces[middle].Start < position ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private static bool MeasureTightness(string text)
    {
        var (tight, spaced) = (0, 0);
        for (var i = 1; i < text.Length; i++)
        {
            if (IsMixed(text[i - 1], text[i]))
                tight++;
            else if (i > 1 && text[i - 1] == ' ' && IsMixed(text[i - 2], text[i]))
                spaced++;
        }
        return tight >= 3 && tight >= 3 * spaced;
    }

    private static bool IsMixed(char left, char right) =>
        (Glyph.IsHan(left) && Glyph.IsLatin(right)) || (Glyph.IsLatin(left) && Glyph.IsHan(right));
}
