using System.Collections.Immutable;

namespace Downlink.Entries;

/// <summary>What was read from sources: the entries in capture order and the account of every line.</summary>
public sealed record EntrySet(ImmutableArray<Entry> Entries, ImmutableArray<LineRecord> Lines)
{
    public static EntrySet Empty { get; } = new([], []);
}
