using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using Downlink.Diagnostics;
using Downlink.Memory;
using Downlink.Rendering;

namespace Downlink.Output;

/// <summary>
/// The end of the line: takes files from any thread, keeps aside those that differ from the disk, and puts them into the output all at
/// once.
/// </summary>
public sealed class OutputWriter : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly ConcurrentQueue<WrittenFile> _made = new();
    private readonly OutputFolder _output;
    private readonly FolderSurvey _survey;
    private readonly StagingArea _staging;
    private readonly OutputLock _lock;
    private readonly ICollection<string> _before;
    private readonly DiagnosticBag _diagnostics;
    private readonly CancellationToken _cancellation;
    private readonly KeptOutput _known;
    private WrittenFile? _manifest;
    private int _staged;
    private volatile bool _hasFailed;

    private OutputWriter(
        OutputFolder output,
        StagingArea staging,
        OutputLock held,
        ICollection<string> before,
        KeptOutput known,
        DiagnosticBag diagnostics,
        CancellationToken cancellation
    )
    {
        _output = output;
        _known = known;
        _survey = new FolderSurvey(output);
        _staging = staging;
        _lock = held;
        _before = before;
        _diagnostics = diagnostics;
        _cancellation = cancellation;
    }

    /// <summary>Locks the output and mends what an interrupted build left there; null, with a diagnostic, where that can't be.</summary>
    /// <param name="output">The folder.</param>
    /// <param name="diagnostics">What is wrong.</param>
    /// <param name="cancellation">Ends the waiting for another build.</param>
    /// <param name="known">What lay there after the last build, as far as anybody knows.</param>
    public static OutputWriter? Open(
        OutputFolder output,
        DiagnosticBag diagnostics,
        CancellationToken cancellation,
        KeptOutput? known = null
    ) => Open(output, diagnostics, Patience, cancellation, known);

    internal static OutputWriter? Open(
        OutputFolder output,
        DiagnosticBag diagnostics,
        TimeSpan patience,
        CancellationToken cancellation,
        KeptOutput? known = null
    )
    {
        try
        {
            var folder = output.FindStagingFolder();
            if (OutputLock.Take(folder, patience, cancellation) is { } held)
                return Start(output, known ?? KeptOutput.Unknown, folder, held, diagnostics, cancellation);

            diagnostics.Add(OutputDiagnostics.Held(output.Name, OutputLock.Holder(folder)));
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
            diagnostics.Add(WriteFailure.Report(output.Name, exception));
        }

        return null;
    }

    /// <summary>Takes one file of the site: compares it with what is on the disk, and keeps it aside if that differs.</summary>
    public void Write(OutputFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        _cancellation.ThrowIfCancellationRequested();
        if (OutputPath.Refuse(file.Path) is { } reason)
        {
            _diagnostics.Add(OutputDiagnostics.RefusedPath(SourceSpan.Of(_output.Name), file.Path, reason));
            return;
        }

        try
        {
            _made.Enqueue(Keep(file));
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
            _hasFailed = true;
            _diagnostics.Add(WriteFailure.Report(_output.Name, exception));
        }
    }

    /// <summary>Whether the output still holds a file as a build left it.</summary>
    public bool Holds(KeptFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            return FileComparison.Holds(_output.Locate(file.Path), file);
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
            return false;
        }
    }

    /// <summary>Takes a file that the output holds already, instead of its bytes.</summary>
    public void Keep(KeptFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        _cancellation.ThrowIfCancellationRequested();
        _made.Enqueue(new WrittenFile(file.Path, file.Hash, file.Size, null, null) { Kept = file });
    }

    /// <summary>
    /// After the commit: what the output holds now. Files that may yet change and look the same have no stamp.
    /// </summary>
    public KeptOutput ToKept(DateTimeOffset now)
    {
        WrittenFile[] made = [.. _made];
        var kept = new KeptFile[made.Length];
        Parallel.For(
            0,
            made.Length,
            new ParallelOptions { CancellationToken = _cancellation },
            at => kept[at] = made[at].Kept is { Stamp: not null } same ? same : Describe(made[at], now)
        );
        return new KeptOutput(kept, _manifest is { } manifest ? Describe(manifest, now) : null);
    }

    /// <summary>
    /// Puts all that was taken into the output and removes what no build makes any more; null, and nothing touched, where there are errors.
    /// </summary>
    public OutputReport? Commit()
    {
        _cancellation.ThrowIfCancellationRequested();
        var plan = new OutputPlan(_output, _before, _made);
        _cancellation.ThrowIfCancellationRequested();
        plan.Check(_diagnostics);
        if (_diagnostics.HasErrors)
            return null;

        return Carry(() => Prepare(plan)) ? Report(plan) : null;
    }

    /// <summary>
    /// Removes what builds wrote, and only that, and says how many files that were; null, and nothing touched, where it can't be done.
    /// </summary>
    public int? RemoveAll()
    {
        var steps = new OutputPlan(_output, _before, []).ToSteps(1);
        if (File.Exists(_output.Locate(OutputPath.Manifest)))
            steps = steps.Add(new JournalStep(JournalAction.Remove, steps.Length + 1, OutputPath.Manifest));
        if (!Carry(() => Begin(steps)))
            return null;

        _output.RemoveIfEmpty();
        return steps.Length;
    }

    public void Dispose() => Leave(_output, _staging, _lock, _diagnostics);

    /// <summary>The commit as a journal that nothing was done of yet.</summary>
    internal Journal? Prepare() => Prepare(new OutputPlan(_output, _before, _made));

    /// <summary>Stages the manifest and writes the journal; null where the output is as it should be.</summary>
    private Journal? Prepare(OutputPlan plan)
    {
        _cancellation.ThrowIfCancellationRequested();
        var steps = plan.ToSteps(_staged + 1);
        _cancellation.ThrowIfCancellationRequested();
        var manifest = plan.ToManifest();
        _manifest = new WrittenFile(OutputPath.Manifest, FileHash.Of(manifest), manifest.Length, null, null);
        var there = _output.Locate(OutputPath.Manifest);
        if (steps.IsEmpty && File.Exists(there) && FileComparison.HasBytes(there, manifest))
            return null;

        var number = _staged + steps.Length + 1;
        _staging.StageDurably(number, manifest);
        _cancellation.ThrowIfCancellationRequested();
        return Begin(steps.Add(plan.Put(OutputPath.Manifest, number)));
    }

    private Journal? Begin(ImmutableArray<JournalStep> steps)
    {
        if (steps.IsEmpty)
            return null;

        _staging.WriteJournal(steps);
        return new Journal(_output, _staging, steps);
    }

    private bool Carry(Func<Journal?> prepare)
    {
        try
        {
            prepare()?.Run(_cancellation);
            return true;
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
            _diagnostics.Add(_staging.HasJournal
                ? OutputDiagnostics.HalfWritten(_output.Name, WriteFailure.Reason(exception))
                : WriteFailure.Report(_output.Name, exception));
            return false;
        }
    }

    private static OutputWriter? Start(
        OutputFolder output,
        KeptOutput known,
        string folder,
        OutputLock held,
        DiagnosticBag diagnostics,
        CancellationToken cancellation
    )
    {
        var staging = new StagingArea(folder);
        try
        {
            Journal.Recover(output, staging, cancellation);
            var before = known.IsListedIn(output) ? known.Paths : OutputManifest.Read(output).Hashes.Keys.ToHashSet(StringComparer.Ordinal);
            staging.Create();
            return new OutputWriter(output, staging, held, before, known, diagnostics, cancellation);
        }
        catch (JsonException exception)
        {
            diagnostics.Add(OutputDiagnostics.DamagedManifest(output.Show(OutputPath.Manifest), exception.Message));
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
            diagnostics.Add(staging.HasJournal
                ? OutputDiagnostics.HalfWritten(output.Name, WriteFailure.Reason(exception))
                : WriteFailure.Report(output.Name, exception));
        }

        catch (OperationCanceledException)
        {
            Leave(output, staging, held, diagnostics);
            throw;
        }

        Leave(output, staging, held, diagnostics);
        return null;
    }

    private static void Leave(OutputFolder output, StagingArea staging, OutputLock held, DiagnosticBag diagnostics)
    {
        try
        {
            // A journal that is still there is for the next build to finish.
            if (!staging.HasJournal)
                staging.Clear();
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
            diagnostics.Add(WriteFailure.Report(output.Name, exception));
        }
        finally
        {
            held.Dispose();
        }
    }

    private WrittenFile Keep(OutputFile file)
    {
        var bytes = file.Bytes.Span;
        var hash = FileHash.Of(bytes);
        var made = new WrittenFile(file.Path, hash, bytes.Length, null, _survey.FindObstacle(file.Path));
        if (made.Obstacle is null && _survey.Under(file.Path).IsThere)
        {
            var there = new FileInfo(_output.Locate(file.Path));
            if (_known.Find(file.Path) is { } known && known.Hash.Equals(hash) && FileComparison.Holds(there.FullName, known))
                return made with { Kept = known };
            if (there is { Exists: true, LinkTarget: null } && FileComparison.HasBytes(there.FullName, bytes))
                return made;
            if ((there.Exists || there.LinkTarget is not null) && !_before.Contains(file.Path))
                made = made with { Obstacle = file.Path };
        }

        return _hasFailed ? made : made with { Staged = Stage(bytes) };
    }

    private int Stage(ReadOnlySpan<byte> bytes)
    {
        var number = Interlocked.Increment(ref _staged);
        _staging.Stage(number, bytes);
        return number;
    }

    private KeptFile Describe(WrittenFile file, DateTimeOffset now)
    {
        var stamp = FileStamp.Of(_output.Locate(file.Path));
        return new KeptFile(file.Path, file.Hash, file.Size, stamp is { } known && known.IsSettledAt(now) ? stamp : null);
    }

    private OutputReport Report(OutputPlan plan)
    {
        var written = _made.Count(static file => file.Staged is not null);
        return new OutputReport(written, _made.Count - written, plan.Leftovers.Length, _made.Sum(static file => file.Size));
    }
}
