using System.Collections.Immutable;
using Downlink.Diagnostics;
using Downlink.Memory;

namespace Downlink.Building;

/// <summary>
/// Something that a build made in one piece, by the key of what it was made of: the paths of its files in the output, in order (none for
/// the body of a page), and what was said of it.
/// </summary>
internal sealed record Unit(Digest Key, ImmutableArray<string> Files, ImmutableArray<Diagnostic> Said);
