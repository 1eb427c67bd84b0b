using System.Collections.Immutable;
using Downlink.Configuration;

namespace Downlink.Rendering;

/// <summary>
/// Finds again, in a line of flat text, the structure that dumps lose. It only ever decides where blocks begin and end and what they are;
/// every character of the line stands in the blocks, in order, but for the spaces between them.
/// </summary>
internal static class StructureReader
{
    public static ImmutableArray<FlatBlock> Read(string text, bool isTruncated, DumpSettings settings)
    {
        var line = new FlatLine(text, FlatPieceReader.Read(text, isTruncated, settings));
        var builder = new StructureBuilder(line);
        var position = 0;
        foreach (var mark in MarkFinder.Find(line))
        {
            builder.AddText(position, mark.Start, mark.Kind);
            builder.AddMark(mark);
            position = mark.End;
        }
        builder.AddText(position, text.Length, MarkKind.Break);
        return builder.ToBlocks();
    }
}
