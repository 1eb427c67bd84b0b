using System.Collections.Immutable;

namespace Downlink.Entries;

/// <summary>What was read from sources: the entries in capture order, the account of every line, and the feed sources among them.</summary>
public sealed record EntrySet(ImmutableArray<Entry> Entries, ImmutableArray<LineRecord> Lines, ImmutableArray<string> Dumps)
{
    public static EntrySet Empty { get; } = new([], [], []);
}
