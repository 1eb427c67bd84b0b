using Downlink.Entries;

namespace Downlink.Dedup;

/// <summary>
/// One reception of a post: the entry, its hash, how it relates to the first-seen copy, and the evidence for that in words.
/// </summary>
public sealed record Copy(Entry Entry, ContentHash Hash, CopyKind Kind, string Evidence);
