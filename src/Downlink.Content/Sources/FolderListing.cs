using System.Collections.Immutable;

namespace Downlink.Sources;

/// <summary>The files below a folder by path in ordinal order, and where links led to on the way: full paths.</summary>
internal sealed record FolderListing(ImmutableArray<string> Files, ImmutableArray<string> LinkTargets);
