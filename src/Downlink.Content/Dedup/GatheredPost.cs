namespace Downlink.Dedup;

/// <summary>
/// A post of the feed with all its copies, before a hand-written one may take its place, and whether it was decided to be a post of its
/// own. No two are the same one, whatever they say.
/// </summary>
internal sealed class GatheredPost(Signal signal, bool isAlone)
{
    public Signal Signal { get; } = signal;
    public bool IsAlone { get; } = isAlone;
}
