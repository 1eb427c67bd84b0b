namespace Downlink.Dedup;

/// <summary>
/// How a copy relates to the first-seen copy of its post: that one itself, the same normal form, or nearly the same text.
/// </summary>
public enum CopyKind
{
    Original,
    Exact,
    Near,
}
