using System.Collections.Immutable;

namespace Downlink.Configuration;

/// <summary>How the captured dumps look: their frame, what stands for lost code and formulas, and how a cut ends.</summary>
public sealed record DumpSettings
{
    public ImmutableArray<string> Banners { get; init; } = ["INCOMING TRANSMISSION", "LATEST UPDATES"];
    public ImmutableArray<Placeholder> Placeholders { get; init; } =
        [new("[代码]", PlaceholderKind.Code), new("[公式]", PlaceholderKind.Formula), new("[Math]", PlaceholderKind.Formula)];
    public string TruncationMark { get; init; } = "...";

    /// <summary>In bytes; a larger file is refused.</summary>
    public long MaxSize { get; init; } = 64L * 1024 * 1024;
}
