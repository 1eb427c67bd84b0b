using System.Collections.Immutable;
using System.Text.Json;
using Downlink.Diagnostics;

namespace Downlink.Output;

/// <summary>An output that one build alone may change, from taking its lock to giving it back; nothing of an interrupted build is left.</summary>
internal sealed class HeldOutput : IDisposable
{
    private readonly OutputLock _lock;
    private readonly DiagnosticBag _diagnostics;

    private HeldOutput(OutputFolder folder, StagingArea staging, OutputLock held, DiagnosticBag diagnostics)
    {
        Folder = folder;
        Staging = staging;
        _lock = held;
        _diagnostics = diagnostics;
    }

    public OutputFolder Folder { get; }

    public StagingArea Staging { get; }

    /// <summary>Paths that builds wrote here.</summary>
    public ICollection<string> Before { get; private set; } = [];

    /// <summary>Locks the output and mends what an interrupted build left there; null, with a diagnostic, where that can't be.</summary>
    /// <param name="output">The folder.</param>
    /// <param name="known">What lay there after the last build, as far as anybody knows.</param>
    /// <param name="diagnostics">What is wrong, also later on.</param>
    /// <param name="patience">How long another build is waited for.</param>
    /// <param name="cancellation">Ends the waiting and the mending.</param>
    public static HeldOutput? Take(
        OutputFolder output,
        KeptOutput known,
        DiagnosticBag diagnostics,
        TimeSpan patience,
        CancellationToken cancellation
    )
    {
        try
        {
            var folder = output.FindStagingFolder();
            if (OutputLock.Take(folder, patience, cancellation) is { } held)
                return new HeldOutput(output, new StagingArea(folder), held, diagnostics).Start(known, cancellation);

            diagnostics.Add(OutputDiagnostics.Held(output.Name, OutputLock.Holder(folder)));
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
            diagnostics.Add(WriteFailure.Report(output.Name, exception));
        }

        return null;
    }

    /// <summary>Changes the output; false, with a diagnostic, where the system refuses it.</summary>
    public bool Change(Action change)
    {
        try
        {
            change();
            return true;
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
            Report(exception);
            return false;
        }
    }

    /// <summary>Writes the journal of changes that nothing was done of yet; null where there are none.</summary>
    public Journal? Begin(ImmutableArray<JournalStep> steps)
    {
        if (steps.IsEmpty)
            return null;

        Staging.WriteJournal(steps);
        return new Journal(Folder, Staging, steps);
    }

    public void Dispose()
    {
        try
        {
            // A journal that is still there is for the next build to finish.
            if (!Staging.HasJournal)
                Staging.Clear();
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
            _diagnostics.Add(WriteFailure.Report(Folder.Name, exception));
        }
        finally
        {
            Staging.Dispose();
            _lock.Dispose();
        }
    }

    private HeldOutput? Start(KeptOutput known, CancellationToken cancellation)
    {
        var isReady = false;
        try
        {
            Journal.Recover(Folder, Staging, cancellation);
            Before = known.IsListedIn(Folder) ? known.Paths : OutputManifest.Read(Folder).Hashes.Keys.ToHashSet(StringComparer.Ordinal);
            isReady = true;
        }
        catch (JsonException exception)
        {
            _diagnostics.Add(OutputDiagnostics.DamagedManifest(Folder.Show(OutputPath.Manifest), exception.Message));
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
            Report(exception);
        }
        finally
        {
            if (!isReady)
                Dispose();
        }

        return isReady ? this : null;
    }

    private void Report(Exception exception) => _diagnostics.Add(Staging.HasJournal
        ? OutputDiagnostics.HalfWritten(Folder.Name, WriteFailure.Reason(exception))
        : WriteFailure.Report(Folder.Name, exception));
}
