using System.Collections.Immutable;

namespace Downlink.Output;

/// <summary>All changes of one build to its output, which are carried out together or not at all, whenever the process ends.</summary>
internal sealed class Journal(OutputFolder output, StagingArea staging, ImmutableArray<JournalStep> steps)
{
    /// <summary>Finishes or undoes what an earlier build left; what it had only staged is dropped.</summary>
    public static void Recover(OutputFolder output, StagingArea staging)
    {
        if (File.Exists(staging.UndoPath))
            Read(output, staging, staging.UndoPath).Undo();
        else if (File.Exists(staging.JournalPath))
            Read(output, staging, staging.JournalPath).Run();

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
            var left = steps.Length;
            foreach (var _ in Finish())
            {
                if (--left <= steps.Length / 2 || !cancellation.IsCancellationRequested)
                    continue;
                Undo();
                cancellation.ThrowIfCancellationRequested();
            }
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
            Undo();
            throw;
        }
    }

    /// <summary>Carries out one step at a time; a step that was done before is done.</summary>
    public IEnumerable<JournalStep> Finish()
    {
        foreach (var step in steps)
        {
            Do(step);
            yield return step;
        }

        File.Delete(staging.JournalPath);
    }

    private static Journal Read(OutputFolder output, StagingArea staging, string path) =>
        new(output, staging, [.. File.ReadLines(path).Select(JournalStep.Parse).OfType<JournalStep>()]);

    private void Do(JournalStep step)
    {
        var target = output.Locate(step.Path);
        if (step.Action == JournalAction.Remove)
            Remove(step, target);
        else if (File.Exists(staging.New(step.Number)))
            Put(step, target);
    }

    private void Remove(JournalStep step, string target)
    {
        if (File.Exists(target))
            File.Move(target, staging.Old(step.Number), overwrite: true);
        output.PruneAbove(step.Path);
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
        foreach (var step in steps.Reverse())
            TakeBack(step, output.Locate(step.Path));
        File.Delete(staging.UndoPath);
    }

    private void TakeBack(JournalStep step, string target)
    {
        if (step.Action == JournalAction.Add)
        {
            if (File.Exists(staging.New(step.Number)) || !File.Exists(target))
                return;
            File.Delete(target);
            output.PruneAbove(step.Path);
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
