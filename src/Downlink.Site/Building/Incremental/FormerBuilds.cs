using Downlink.Memory;
using Downlink.Output;
using Downlink.Related;
using Downlink.Searching;
using Downlink.Sources;

namespace Downlink.Building;

/// <summary>
/// What the builds before this one left, read beside whatever else is done; and what this one keeps before it renders a page.
/// </summary>
internal sealed class FormerBuilds : IDisposable
{
    private readonly SiteMemoryFiles _files;
    private readonly BuildOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly ValueStore _values;
    private readonly SourceStamps _stamps;
    private readonly Task<BuildMemory> _last;
    private readonly Lazy<Task<TermMemory?>> _terms;
    private readonly bool _isFirst;

    private FormerBuilds(
        SiteMemoryFiles files,
        BuildOptions options,
        bool isFirst,
        ValueStore values,
        Task<BuildMemory> last,
        SourceStamps stamps,
        CancellationToken cancellation
    )
    {
        (_files, _options, _isFirst, _cancellation) = (files, options, isFirst, cancellation);
        (_values, _last, _stamps) = (values, last, stamps);
        _terms = new(RecallAll);
        Memory = new SiteMemory(values, stamps, files.Kin);
    }

    /// <summary>Reads what every build needs, and begins to use the memory that a short one may use up.</summary>
    /// <param name="files">Where it lies.</param>
    /// <param name="site">The site.</param>
    /// <param name="output">The output.</param>
    /// <param name="options">How it is built this time.</param>
    /// <param name="started">When this build began: what changed a moment before may change again and look the same.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static FormerBuilds Begin(
        SiteMemoryFiles files,
        SiteFolder site,
        OutputFolder output,
        BuildOptions options,
        DateTimeOffset started,
        CancellationToken cancellation
    )
    {
        var isFirst = !files.Pages.IsThere;
        SpareMemory.Use(isFirst ? Math.Min(SpareMemory.OfFirstBuild, options.SpareMemory) : options.SpareMemory);
        var values = options.IsFromNothing ? ValueStore.None : ValueStore.Read(files.Entries);
        var last = Task.Run(() => BuildMemory.Read(files.Pages, output.FullPath), cancellation);
        var stamps = options.IsFromNothing
            ? SourceStamps.None
            : Forsaken.Run(() => SourceStamps.Read(files.Sources, site.FullPath, started), cancellation);
        return new FormerBuilds(files, options, isFirst, values, last, stamps, cancellation);
    }

    /// <summary>What planning takes up of it.</summary>
    public SiteMemory Memory { get; }

    /// <summary>The terms of the search index, which may still be read; none where they are of no use.</summary>
    public Task<TermMemory?> Terms => _terms.Value;

    /// <summary>Begins to read what only a build needs that has something to do.</summary>
    public void Recall() => _ = _terms.Value;

    /// <summary>What the last build made; empty where this one can't build on it.</summary>
    public BuildMemory WaitForLast()
    {
        _last.Wait(_cancellation);
        return _last.Result;
    }

    /// <summary>For a build that has something to do: where it isn't a short one after another, memory is collected as ever.</summary>
    /// <returns>What is tried out beside it, so that the first page is ready sooner; null where that is of no use.</returns>
    public Rehearsal? Continue(BuildMemory last)
    {
        Recall();
        var isAfterAnother = last.Output.Files.Count > 0;
        if (!isAfterAnother && !_isFirst)
            SpareMemory.GiveBack();
        return isAfterAnother && _options.SpareMemory > 0 ? Rehearsal.Start() : null;
    }

    /// <summary>Keeps what is known before any page is rendered, and lets go of it.</summary>
    public void Finish(RelatedPosts related)
    {
        if (!_options.IsFromNothing)
            related.Keep(_files.Kin, _cancellation);
        related.Settle();
        _values.Finish(_files.Entries, _cancellation);
        FinishStamps();
    }

    /// <summary>The same where nothing is planned.</summary>
    public void FinishStamps() => _stamps.Finish(_cancellation);

    public void Dispose() => _stamps.Dispose();

    private Task<TermMemory?> RecallAll()
    {
        _ = Task.Run(Memory.Related.Recall, _cancellation);
        _ = Task.Run(() => WaitForLast().Recall(), _cancellation);
        return Task.Run(() => TermMemory.Read(_files.Terms), _cancellation);
    }
}
