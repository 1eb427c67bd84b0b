using Downlink.Dedup;
using Downlink.Entries;
using Downlink.Memory;

namespace Downlink.Posts;

/// <summary>
/// What a <see cref="Curator"/> made in its last run: whoever keeps it and hands it to the next spares that one all that hasn't changed.
/// </summary>
/// <remarks>The result is that of a run without it: what is taken from it was made of the same content under the same settings.</remarks>
/// <param name="values">What earlier runs of the program left.</param>
public sealed class CurationMemory(ValueStore values)
{
    /// <summary>One that begins with nothing.</summary>
    public CurationMemory()
        : this(ValueStore.None) { }

    internal EntryMemory Entries { get; } = new(values);
    internal DedupMemory Dedup { get; } = new();
    internal PostMemory Posts { get; } = new(values);
}
