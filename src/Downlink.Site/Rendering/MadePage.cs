using Downlink.Memory;

namespace Downlink.Rendering;

/// <summary>What came of a page, and the key of what it was made of, where that was asked for and there is one.</summary>
internal sealed record MadePage(Kept<OutputFile?> File, Digest? Key);
