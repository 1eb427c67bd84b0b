using System.Collections.Immutable;

namespace Downlink.Rendering;

/// <summary>What stands behind the fence of a code block, in any of the ways of Hexo, Hugo, Jekyll, Docusaurus and Pandoc.</summary>
internal sealed record FenceInfo
{
    public static FenceInfo None { get; } = new();

    /// <summary>As the author wrote it, or nothing.</summary>
    public string Language { get; init; } = "";

    public string? Title { get; init; }

    /// <summary>Where the code stands in full, and what to call that; both null unless the author says.</summary>
    public string? Link { get; init; }

    public string? LinkText { get; init; }

    public bool IsNumbered { get; init; }

    /// <summary>The number of the first line.</summary>
    public int FirstLine { get; init; } = 1;

    /// <summary>Runs of lines that are marked, counted from 1.</summary>
    public ImmutableArray<(int First, int Last)> Marked { get; init; } = [];

    public bool IsMarked(int line) => Marked.Any(run => line >= run.First && line <= run.Last);
}
