namespace Downlink.Building;

/// <summary>How a site is built this time: what its settings don't say.</summary>
public sealed record BuildOptions
{
    /// <summary>Where the site will stand, if not where its settings say.</summary>
    public Uri? BaseUrl { get; init; }

    public bool WithDrafts { get; init; }

    /// <summary>Whether hand-written posts of days to come are published already.</summary>
    public bool WithFuture { get; init; }

    /// <summary>Whether a warning keeps the site from being written, as an error does.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Whether nothing that earlier builds left counts, and nothing is left for later ones.</summary>
    public bool IsFromNothing { get; init; }

    /// <summary>How many pages are rendered at once.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>
    /// How many bytes a build after another may use before it looks for those that nobody needs any more (a first one, fewer); 0 where the
    /// process has other things to do.
    /// </summary>
    public long SpareMemory { get; init; }

    /// <summary>The day that posts of days to come come after.</summary>
    public required DateOnly Today { get; init; }
}
