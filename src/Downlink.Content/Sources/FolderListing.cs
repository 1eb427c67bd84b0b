using System.Collections.Immutable;

namespace Downlink.Sources;

/// <summary>The files below a folder by path in ordinal order, and whether links led to some of them.</summary>
internal sealed record FolderListing(ImmutableArray<string> Files, bool HasLinks);
