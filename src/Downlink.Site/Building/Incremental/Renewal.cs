using System.Collections.Concurrent;
using System.Collections.Immutable;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Memory;
using Downlink.Output;
using Downlink.Pages;
using Downlink.Rendering;

namespace Downlink.Building;

/// <summary>
/// Brings the files of a site into its output: where the last build made one of the same and it still lies there, it stays; else it is made
/// and written. Any thread may hand in any page.
/// </summary>
/// <param name="snapshot">The site.</param>
/// <param name="keys">The keys of its pages.</param>
/// <param name="before">What the last build made.</param>
/// <param name="writer">The output.</param>
/// <param name="diagnostics">Where what is said of a page is told, also of one that stays.</param>
/// <param name="isForNext">Whether another build is to know what this one made.</param>
internal sealed class Renewal(
    SiteSnapshot snapshot,
    PageKeys keys,
    BuildMemory before,
    OutputWriter writer,
    DiagnosticBag diagnostics,
    bool isForNext
)
{
    private readonly ConcurrentQueue<Unit> _units = [];
    private readonly ConcurrentQueue<Unit> _taken = [];

    /// <summary>Whether another build is to know what this one made.</summary>
    public bool IsForNext => isForNext;

    /// <summary>All that belongs to the site now, for the next build.</summary>
    public IEnumerable<Unit> Units => _units;

    /// <summary>Paths of the files that stay as the last build made them.</summary>
    public IEnumerable<string> Reused => _taken.SelectMany(static unit => unit.Files);

    /// <summary>Whether everything was made anew, so that whatever nobody asked for is needed no more.</summary>
    public bool IsWhole => before.IsEmpty;

    /// <summary>Whether the page was rendered.</summary>
    public bool Make(Page page, CancellationToken cancellation)
    {
        if (!IsWhole && keys.AreBodiesKept(page) && keys.Of(page) is { } key && Take(key))
            return false;

        var made = snapshot.Make(page, cancellation);
        using var file = made.Tell(diagnostics);
        if (file is null)
            return true;

        writer.Write(file);
        // Only now is it known which of its keys each text has.
        if (isForNext && !keys.IsIncomplete(page) && keys.Of(page) is { } now)
            _units.Enqueue(new Unit(now, [file.Path], made.Said));
        return true;
    }

    /// <summary>Takes what was made under a key with all its files; null where it has to be made.</summary>
    public ImmutableArray<string>? TakeFiles(Digest key) => Take(key) ? before.Find(key)?.Files : null;

    /// <summary>Writes files that were made under a key.</summary>
    public void Write(IEnumerable<OutputFile> files)
    {
        foreach (var file in files)
        {
            using (file)
                writer.Write(file);
        }
    }

    /// <summary>Remembers for the next build what files were made under a key.</summary>
    public void Remember(Digest key, ImmutableArray<string> paths) => _units.Enqueue(new Unit(key, paths, []));

    /// <summary>
    /// After the last page: tells what was said of texts that weren't rendered this time, and remembers what was said of all.
    /// </summary>
    public void Finish(ParallelOptions threads)
    {
        if (!isForNext)
            return;

        // An introduction stands on every page of its term.
        var texts = snapshot.Plan.Pages.Select(PageKeys.OwnBodyOf).OfType<Entry>().Distinct<Entry>(ReferenceEqualityComparer.Instance);
        Parallel.ForEach(texts.ToList(), threads, Finish);
    }

    private void Finish(Entry entry)
    {
        if (keys.SaidOf(entry) is not { } said)
            Take(keys.OfBody(entry));
        else if (!keys.IsIncomplete(entry))
            _units.Enqueue(new Unit(keys.OfBody(entry), [], [.. said]));
    }

    private bool Take(Digest key)
    {
        if (before.Find(key) is not { } unit)
            return false;

        var files = new KeptFile[unit.Files.Length];
        for (var at = 0; at < files.Length; at++)
        {
            if (before.Output.Find(unit.Files[at]) is not { } file || !writer.Holds(file))
                return false;
            files[at] = file;
        }

        foreach (var file in files)
            writer.Keep(file);
        foreach (var diagnostic in unit.Said)
            diagnostics.Add(diagnostic);
        _units.Enqueue(unit);
        _taken.Enqueue(unit);
        return true;
    }
}
