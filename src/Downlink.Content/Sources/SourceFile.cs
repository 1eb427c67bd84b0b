namespace Downlink.Sources;

/// <summary>A file of <c>seeds/</c> or <c>content/</c>: its path with <c>/</c> relative to the site and its decoded text.</summary>
public sealed record SourceFile
{
    public required string Path { get; init; }

    /// <summary>The whole text as decoded, a byte order mark left out, line ends as they were.</summary>
    public required string Text { get; init; }

    /// <summary>The name of the encoding it was read in: <c>utf-8</c>, <c>utf-16</c>, <c>gb18030</c>.</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>What git knows of it, where somebody asked; else null.</summary>
    public CommitTimes? Committed { get; init; }
}
