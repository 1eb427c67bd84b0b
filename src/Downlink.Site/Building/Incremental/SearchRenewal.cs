using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
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
/// <param name="terms">What is kept there, which somebody else may be reading; none where it is of no use.</param>
internal sealed class SearchRenewal(SearchIndexer indexer, PageKeys keys, Renewal renewal, MemoryFile file, Task<TermMemory?> terms)
{
    private readonly Digest[] _keys = new Digest[indexer.Groups];
    private readonly bool[] _areKept = new bool[indexer.Groups];
    private readonly TaskCompletionSource _isFull = new();
    private bool _isDone;
    private int _missing;
    private Task<IEnumerable<OutputFile>>? _rest;

    /// <summary>Before the first page.</summary>
    public void Start(ParallelOptions threads)
    {
        if (!renewal.IsWhole)
            Recall(threads);
        _missing = indexer.CountNeeded();
        // After an edit that is long before the last page is looked at.
        _rest = _isFull.Task.ContinueWith(
            _ => indexer.Finish(),
            CancellationToken.None,
            TaskContinuationOptions.None,
            TaskScheduler.Default
        );
        if (_missing == 0 && !_isDone)
            _isFull.SetResult();
    }

    private void Recall(ParallelOptions threads)
    {
        Parallel.For(0, indexer.Groups, threads, group =>
        {
            _keys[group] = indexer.KeyOfGroup(group, KeyOf);
            if (renewal.TakeFiles(_keys[group]) is not { } paths)
                return;

            indexer.KeepGroup(group, paths);
            _areKept[group] = true;
        });
        _isDone = Array.TrueForAll(_areKept, static isKept => isKept) && renewal.TakeFiles(indexer.KeyOfRest(_keys)) is not null;
        if (!_isDone)
            Restore(threads);
    }

    /// <summary>After an edit those first without which no term is complete: the index is then made beside what else there is to do.</summary>
    public IReadOnlyList<Page> Order(ImmutableArray<Page> pages) =>
        renewal.IsWhole || _isDone ? pages : [.. pages.Where(indexer.Needs), .. pages.Where(page => !indexer.Needs(page))];

    public void Add(Page page)
    {
        if (_isDone || !indexer.Needs(page))
            return;

        renewal.Write(indexer.Add(page));
        if (Interlocked.Decrement(ref _missing) == 0)
            _isFull.SetResult();
    }

    /// <summary>After the last page.</summary>
    public void Finish(ParallelOptions threads)
    {
        if (_isDone || _rest is null)
            return;

        if (_missing > 0)
            throw new InvalidOperationException("Some pages are missing from the search index.");

        _rest.Wait(threads.CancellationToken);
        var rest = _rest.Result;
        var paths = ImmutableArray.CreateBuilder<string>();
        // One at a time comes out of it, whichever thread asks.
        var made = rest.Select(file =>
        {
            paths.Add(file.Path);
            return file;
        });
        Parallel.ForEach(Partitioner.Create(made, EnumerablePartitionerOptions.NoBuffering), threads, file => renewal.Write([file]));
        if (!renewal.IsForNext)
            return;

        var isComplete = true;
        Parallel.For(0, indexer.Groups, threads, group =>
        {
            var isWhole = !indexer.PagesOf(group).Any(keys.IsIncomplete);
            if (!isWhole)
                isComplete = false;
            if (_areKept[group])
                return;

            // Only now is it known which of its keys each text has.
            _keys[group] = indexer.KeyOfGroup(group, KeyOf);
            if (isWhole)
                renewal.Remember(_keys[group], indexer.FilesOf(group));
        });
        if (isComplete)
            renewal.Remember(indexer.KeyOfRest(_keys), paths.ToImmutable());
    }

    /// <summary>Keeps the terms of all pages for the next build.</summary>
    public void Keep(CancellationToken cancellation)
    {
        if (!_isDone && !indexer.IsNearlyKept)
            file.Write(writer => indexer.Keep(writer, KeyOf), cancellation);
    }

    private void Restore(ParallelOptions threads)
    {
        var read = new Digest[indexer.Pages];
        Parallel.For(0, read.Length, threads, page => read[page] = indexer.KeyOfTerms(page, KeyOf));
        terms.Wait(threads.CancellationToken);
        // What can't be taken up is read from the pages.
        if (terms.Result is { } memory)
            indexer.Restore(memory, read);
    }

    private Digest KeyOf(Page page) =>
        PageKeys.OwnBodyOf(page) is { } body ? keys.OfBody(body) : throw new UnreachableException("only pages with a text are searched");
}
