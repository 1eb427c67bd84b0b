using Downlink.Diagnostics;

namespace Downlink.Configuration;

/// <summary>A pattern of files that become posts, and where the configuration states it; a default one is stated nowhere.</summary>
public sealed record SourceGlob(string Pattern, SourceSpan? Place = null);
