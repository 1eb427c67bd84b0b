using System.Collections.Immutable;
using Downlink.Configuration;

namespace Downlink.Rendering;

/// <summary>Finds what shows by its form alone in a line: placeholders as configured, bare addresses, and the dots of a cut.</summary>
internal static class FlatPieceReader
{
    public static ImmutableArray<FlatPiece> Read(string line, bool isTruncated, DumpSettings settings)
    {
        var pieces = ImmutableArray.CreateBuilder<FlatPiece>();
        var end = isTruncated ? CutStart(line, settings.TruncationMark) : line.Length;
        for (var position = 0; position < end;)
        {
            var piece = ReadAt(line, position, end, settings.Placeholders);
            if (piece.Length > 0)
                pieces.Add(piece);
            position = Math.Max(piece.End, position + 1);
        }
        if (end < line.Length)
            pieces.Add(new FlatPiece(end, end + settings.TruncationMark.Length, PieceKind.Cut));
        return pieces.ToImmutable();
    }

    private static int CutStart(string line, string mark)
    {
        var text = line.AsSpan().TrimEnd();
        return mark.Length > 0 && text.EndsWith(mark, StringComparison.Ordinal) ? text.Length - mark.Length : line.Length;
    }

    private static FlatPiece ReadAt(string line, int position, int end, ImmutableArray<Placeholder> placeholders)
    {
        var rest = line.AsSpan(position, end - position);
        foreach (var placeholder in placeholders)
        {
            if (placeholder.Text.Length > 0 && rest.StartsWith(placeholder.Text, StringComparison.Ordinal))
                return new FlatPiece(position, position + placeholder.Text.Length, PieceKind.Placeholder, placeholder.Kind);
        }

        var isWordStart = position == 0 || !Glyph.IsLatin(line[position - 1]);
        return new FlatPiece(position, position + (isWordStart ? LinkScanner.Measure(rest) : 0), PieceKind.Link);
    }
}
