using Downlink.Dedup;
using Downlink.Entries;

namespace Downlink.Posts;

/// <summary>
/// What a <see cref="Curator"/> made in its last run: whoever keeps it and hands it to the next spares that one all that hasn't changed.
/// </summary>
/// <remarks>The result is that of a run without it: what is taken from it was made of the same content under the same settings.</remarks>
public sealed class CurationMemory
{
    internal EntryMemory Entries { get; } = new();
    internal DedupMemory Dedup { get; } = new();
    internal PostMemory Posts { get; } = new();
}
