using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Downlink.Output;

/// <summary>All changes of one build to its output, which are carried out together or not at all, whenever the process ends.</summary>
internal sealed class Journal(OutputFolder output, StagingArea staging, ImmutableArray<JournalStep> steps)
{
    public ImmutableArray<JournalStep> Steps => steps;

    /// <summary>
    /// Steps of one stage don't depend on one another. A folder may have to make room for a file, and the manifest tells of all.
    /// </summary>
    private IEnumerable<JournalStep[]> Stages =>
    [
        [.. steps.Where(static step => step is { Action: JournalAction.Remove, IsOfManifest: false })],
        [.. steps.Where(static step => step is { Action: not JournalAction.Remove, IsOfManifest: false })],
        [.. steps.Where(static step => step.IsOfManifest)],
    ];

    /// <summary>Finishes or undoes what an earlier build left; what it had only staged is dropped.</summary>
    public static void Recover(OutputFolder output, StagingArea staging, CancellationToken cancellation)
    {
        if (File.Exists(staging.UndoPath))
            Read(output, staging, staging.UndoPath).Undo();
        else if (File.Exists(staging.JournalPath))
            Read(output, staging, staging.JournalPath).Run(cancellation);

        staging.Clear();
    }

    /// <summary>
    /// Carries out every step, or none: where the system refuses one, those before it are taken back. Where it is cancelled, the shorter way
    /// is gone.
    /// </summary>
    public void Run(CancellationToken cancellation = default)
    {
        try
        {
            if (Finish(cancellation))
                return;
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
            Undo();
            throw;
        }

        Undo();
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Carries out one step; one that was done before is done. Folders that are empty then go with the last of their stage.</summary>
    public void Do(JournalStep step)
    {
        var target = output.Locate(step.Path);
        if (step.Action == JournalAction.Remove)
            Remove(step, target);
        else if (File.Exists(staging.New(step.Number)))
            Put(step, target);
    }

    /// <summary>Whether every step was carried out.</summary>
    private bool Finish(CancellationToken cancellation)
    {
        var done = 0;
        foreach (var stage in Stages)
        {
            AllCores.ForEach(stage, (step, loop) =>
            {
                if (cancellation.IsCancellationRequested && Volatile.Read(ref done) < steps.Length / 2)
                {
                    loop.Stop();
                    return;
                }

                Do(step);
                Interlocked.Increment(ref done);
            });
            output.PruneAbove(stage.Where(static step => step.Action == JournalAction.Remove).Select(static step => step.Path));
        }

        if (done < steps.Length)
            return false;

        File.Delete(staging.JournalPath);
        return true;
    }

    private static Journal Read(OutputFolder output, StagingArea staging, string path) =>
        new(output, staging, [.. File.ReadLines(path).Select(JournalStep.Parse).OfType<JournalStep>()]);

    private void Remove(JournalStep step, string target)
    {
        if (File.Exists(target))
            File.Move(target, staging.Old(step.Number), overwrite: true);
    }

    private void Put(JournalStep step, string target)
    {
        // Replace keeps the former file under its number, and readers see the one or the other, never none.
        if (step.Action == JournalAction.Replace && File.Exists(target))
        {
            File.Replace(staging.New(step.Number), target, staging.Old(step.Number));
            return;
        }

        CreateFolderOf(target);
        File.Move(staging.New(step.Number), target);
    }

    private void Undo()
    {
        // From here on the way is back, also for the build that finds this after a crash.
        if (File.Exists(staging.JournalPath))
            File.Move(staging.JournalPath, staging.UndoPath);
        foreach (var stage in Stages.Reverse())
        {
            var removed = new ConcurrentBag<string>();
            AllCores.ForEach(stage, (step, _) => TakeBack(step, output.Locate(step.Path), removed));
            output.PruneAbove(removed);
        }

        File.Delete(staging.UndoPath);
    }

    private void TakeBack(JournalStep step, string target, ConcurrentBag<string> removed)
    {
        if (step.Action == JournalAction.Add)
        {
            if (File.Exists(staging.New(step.Number)))
                return;
            // Where it is gone already, somebody who was killed on the way back may have left its folders.
            if (File.Exists(target))
                File.Delete(target);
            removed.Add(step.Path);
        }
        else if (File.Exists(staging.Old(step.Number)))
        {
            CreateFolderOf(target);
            File.Move(staging.Old(step.Number), target, overwrite: true);
        }
    }

    private static void CreateFolderOf(string target)
    {
        if (Path.GetDirectoryName(target) is { } folder)
            Directory.CreateDirectory(folder);
    }
}
