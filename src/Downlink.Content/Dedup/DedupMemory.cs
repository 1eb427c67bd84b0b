using System.Collections.Immutable;
using Downlink.Entries;
using Downlink.Memory;

namespace Downlink.Dedup;

/// <summary>
/// What bringing copies together came to in the last run: the feed's posts by what was captured, a hand-written file's by itself.
/// </summary>
internal sealed class DedupMemory
{
    public SiftMemory<Entry, EntryKind> Kinds { get; } = new(static entry => entry.Kind == EntryKind.Markdown ? EntryKind.Markdown : default);
    public SequenceMemory<Entry, ImmutableArray<GatheredPost>> Gathered { get; } = new();
    public SequenceMemory<GatheredPost, Takeovers> Takeovers { get; } = new();
    public ListMemory<Entry, Signal> Written { get; } = new();

    /// <summary>What of the feed each hand-written post holds.</summary>
    public ListMemory<Signal, Claim> Held { get; } = new();

    /// <summary>Whether any hand-written post names the one of the feed whose place it takes.</summary>
    public SequenceMemory<Signal, bool> Adopt { get; } = new(static (one, other) => !Adoptions.Names(one) && !Adoptions.Names(other));

    /// <summary>The posts of the feed whose places were taken: by which hand-written post, and what came of it.</summary>
    public Dictionary<GatheredPost, (Signal Written, Signal Signal)> TakenOver { get; set; } = [];
}
