using System.Collections.Immutable;
using Downlink.Memory;
using Downlink.Pages;
using Downlink.Rendering;
using Downlink.Searching;

namespace Downlink.Building;

/// <summary>
/// Brings the search index into the output: what the last build made of the same texts stays, and so do the terms that it read.
/// </summary>
/// <param name="indexer">The index.</param>
/// <param name="keys">The keys of the site's pages.</param>
/// <param name="renewal">The output.</param>
/// <param name="file">Where the terms are kept.</param>
internal sealed class SearchRenewal(SearchIndexer indexer, PageKeys keys, Renewal renewal, MemoryFile file)
{
    private readonly ImmutableArray<string>[] _groups = new ImmutableArray<string>[indexer.Groups];
    private bool _isDone;

    /// <summary>Before the first page.</summary>
    public void Start(ParallelOptions threads)
    {
        if (renewal.IsWhole)
            return;

        Parallel.For(0, indexer.Groups, threads, group =>
        {
            if (renewal.TakeFiles(indexer.KeyOfGroup(group, KeyOf)) is not { } paths)
                return;

            indexer.KeepGroup(group, paths);
            _groups[group] = paths;
        });
        _isDone = Array.TrueForAll(_groups, static paths => !paths.IsDefault) && renewal.TakeFiles(indexer.KeyOfRest(KeyOf)) is not null;
        if (!_isDone)
            Forsaken.Run(Restore, threads.CancellationToken);
    }

    public void Add(Page page)
    {
        if (!_isDone && indexer.Needs(page))
            renewal.Write(indexer.Add(page));
    }

    /// <summary>After the last page.</summary>
    public void Finish(ParallelOptions threads)
    {
        if (_isDone)
            return;

        var rest = Forsaken.Run(() => indexer.Finish().ToList(), threads.CancellationToken);
        Parallel.ForEach(rest, threads, made => renewal.Write([made]));
        if (!renewal.IsForNext)
            return;

        Parallel.For(0, indexer.Groups, threads, group =>
        {
            if (_groups[group].IsDefault && !indexer.PagesOf(group).Any(IsIncomplete))
                renewal.Remember(indexer.KeyOfGroup(group, KeyOf), indexer.FilesOf(group));
        });
        if (Enumerable.Range(0, indexer.Groups).SelectMany(indexer.PagesOf).Any(IsIncomplete))
            return;

        renewal.Remember(indexer.KeyOfRest(KeyOf), [.. rest.Select(static made => made.Path)]);
    }

    /// <summary>Keeps the terms of all pages for the next build.</summary>
    public void Keep(CancellationToken cancellation)
    {
        if (!_isDone && !indexer.IsNearlyKept)
            file.Write(writer => indexer.Keep(writer, KeyOf), cancellation);
    }

    /// <summary>Whether there were any.</summary>
    private bool Restore()
    {
        try
        {
            if (file.Read() is not { } reader)
                return false;

            indexer.Restore(reader, KeyOf);
            return true;
        }
        catch (InvalidDataException)
        {
            // Then they are read from the pages.
            return false;
        }
    }

    private Digest KeyOf(Page page) =>
        PageKeys.OwnBodyOf(page) is { } body ? keys.OfBody(body) : throw new InvalidOperationException("A page without a text is not searched.");

    private bool IsIncomplete(Page page) => keys.IsIncomplete(page);
}
