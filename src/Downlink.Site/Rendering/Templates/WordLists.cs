using System.Collections.Frozen;

namespace Downlink.Rendering;

/// <summary>The words of one language by their keys, and those of the others for what it lacks.</summary>
/// <param name="File">Where its own stand; null where there are none.</param>
/// <param name="Own">Its own.</param>
/// <param name="Others">The others'.</param>
internal sealed record WordLists(string? File, FrozenDictionary<string, string> Own, FrozenDictionary<string, string> Others);
