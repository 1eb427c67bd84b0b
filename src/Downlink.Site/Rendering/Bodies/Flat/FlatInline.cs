using Downlink.Configuration;

namespace Downlink.Rendering;

/// <summary>
/// A run within a line of flat text; all runs of a line, in their order, are its characters but for the spaces between blocks.
/// </summary>
internal abstract record FlatInline(string Source);

/// <summary>Words.</summary>
internal sealed record TextRun(string Source) : FlatInline(Source);

/// <summary>An address that stands bare in the text.</summary>
internal sealed record LinkRun(string Source) : FlatInline(Source);

/// <summary>The mark of something lost within a sentence.</summary>
internal sealed record ChipRun(string Source, PlaceholderKind Kind) : FlatInline(Source);

/// <summary>The dots at which the source was cut off.</summary>
internal sealed record CutRun(string Source) : FlatInline(Source);
