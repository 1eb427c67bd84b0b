using System.Collections.Immutable;

namespace Downlink.Rendering;

/// <summary>Finds all places of a line where its structure changes, in order and free of overlaps.</summary>
internal static class MarkFinder
{
    public static ImmutableArray<FlatMark> Find(FlatLine line)
    {
        var breaks = BreakFinder.Find(line.Text);
        var blocks = Blocks(line).ToImmutableArray();
        var leads = NumberLeadReader.Read(line.Text);

        var lists = leads.IsEmpty ? [] : ListFinder.Find(line, leads).ToImmutableArray();
        ImmutableArray<int> stops = [.. blocks.Concat(lists).Select(static mark => mark.Start).Concat(breaks).Order()];
        var labels = LabelFinder.Find(line.Text, stops, lists.IsEmpty ? line.Text.Length : lists[0].Start);
        bool BeginsBlock(int position) => line.FollowsBlock(position) || breaks.BinarySearch(line.EndOfWordBefore(position)) >= 0;
        int StretchEnd(int position) => NextStop(stops, position, line.Text.Length);
        var sections = leads.IsEmpty ? [] : SectionFinder.Find(line, leads, BeginsBlock, StretchEnd);

        return WithoutOverlaps(
            [.. blocks, .. lists, .. sections, .. Places(labels, MarkKind.Label), .. Places(breaks, MarkKind.Break)]);
    }

    private static IEnumerable<FlatMark> Blocks(FlatLine line) =>
        line.Pieces
            .Where((_, index) => line.IsBlock(index))
            .Select(static piece => new FlatMark(piece.Start, piece.End, piece.Kind == PieceKind.Link ? MarkKind.Card : MarkKind.Figure));

    private static IEnumerable<FlatMark> Places(ImmutableArray<int> places, MarkKind kind) =>
        places.Select(place => new FlatMark(place, place, kind));

    private static int NextStop(ImmutableArray<int> stops, int position, int end)
    {
        var index = stops.BinarySearch(position);
        index = index < 0 ? ~index : index;
        return index < stops.Length ? stops[index] : end;
    }

    private static ImmutableArray<FlatMark> WithoutOverlaps(IEnumerable<FlatMark> marks)
    {
        var kept = ImmutableArray.CreateBuilder<FlatMark>();
        foreach (var mark in marks.OrderBy(static mark => mark.Start).ThenByDescending(static mark => mark.End))
        {
            if (kept.Count == 0 || mark.Start >= kept[^1].End)
                kept.Add(mark);
        }
        return kept.ToImmutable();
    }
}
