using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Dedup;
using Downlink.Entries;
using Downlink.Memory;
using Downlink.Timeline;

namespace Downlink.Posts;

/// <summary>The posts of the last run by their signals, and apart from them what took long to find.</summary>
/// <param name="values">What earlier runs of the program left.</param>
internal sealed class PostMemory(ValueStore values)
{
    public ValueStore Values => values;
    public SiftMemory<Entry, EntryRole> Roles { get; } = new(Curator.RoleOf);
    public ListMemory<Signal, Signal> Dated { get; } = new();

    /// <summary>The places of the signals to be shown, in feed order.</summary>
    public SequenceMemory<Signal, ImmutableArray<int>> Order { get; } = new(FeedOrder.StandAlike);

    public SequenceMemory<Signal, bool> Checked { get; } = new(static (one, other) => one.IsReceivedLike(other));
    public SingleMemory<PostReader> Reader { get; } = new();
    public ListMemory<Signal, PostFindings> Findings { get; } = new();
    public ListMemory<PostFindings, Post> Posts { get; } = new();

    /// <summary>The posts that couldn't have the slugs they wanted, by their ids, and those that they got.</summary>
    public SequenceMemory<Post, Dictionary<string, Slug>> Renamed { get; } = new(PostNames.AreNamedAlike);

    public ListMemory<Post, Post> Named { get; } = new();
    public SequenceMemory<Post, ImmutableArray<CategoryRule>> Categories { get; } = new(CategoryList.AreSortedAlike);
    public SequenceMemory<Post, ImmutableArray<LedgerEntry>> Gone { get; } =
        new(static (one, other) => one.Signal.IsReceivedLike(other.Signal));
}
