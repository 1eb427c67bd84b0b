using Downlink.Memory;
using Downlink.Sources;
using Scriban;

namespace Downlink.Rendering;

/// <summary>What a <see cref="PageRenderer"/> read and parsed, for the next one to take what it would read again.</summary>
public sealed class RenderMemory
{
    internal SingleMemory<WordLists> Words { get; } = new();
    internal ListMemory<SourceFile, Template> Templates { get; } = new();
    internal SingleMemory<ContentLinks> Links { get; } = new();
}
