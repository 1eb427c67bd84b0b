using System.Collections.Concurrent;
using System.Collections.Immutable;
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

    private readonly HeldOutput _output;
    private readonly OpenFolder _folder;
    private readonly OutputIntake _intake;
    private readonly DiagnosticBag _diagnostics;
    private readonly CancellationToken _cancellation;
    private WrittenFile? _manifest;
    private Task<HashSet<KeptFile>>? _survey;

    /// <summary>Files whose stamps are others than they were left with, and whose bytes aren't.</summary>
    private readonly ConcurrentDictionary<KeptFile, bool> _touched = new(ReferenceEqualityComparer.Instance);

    private OutputWriter(HeldOutput output, OutputIntake intake, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        _output = output;
        _folder = new OpenFolder(output.Folder.FullPath);
        _intake = intake;
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
        known ??= KeptOutput.Unknown;
        return HeldOutput.Take(output, known, diagnostics, patience, cancellation) is { } held
            ? new OutputWriter(held, new OutputIntake(held, known, diagnostics), diagnostics, cancellation)
            : null;
    }

    /// <summary>Takes one file of the site: compares it with what is on the disk, and keeps it aside if that differs.</summary>
    public void Write(OutputFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        _cancellation.ThrowIfCancellationRequested();
        _intake.Take(file);
    }

    /// <summary>
    /// Begins to look, beside whatever else is done, which files still stand in real folders with the stamps that a build left them with.
    /// </summary>
    public void Survey(KeptOutput known)
    {
        ArgumentNullException.ThrowIfNull(known);
        _survey = Task.Run(
            () =>
            {
                var same = new HashSet<KeptFile>(known.Files.Count, ReferenceEqualityComparer.Instance);
                foreach (var file in known.Files)
                {
                    if (!_cancellation.IsCancellationRequested && IsLeft(file))
                        same.Add(file);
                }

                return same;
            },
            CancellationToken.None
        );
    }

    /// <summary>Whether the output still holds a file as a build left it.</summary>
    public bool Holds(KeptFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (_survey?.Result.Contains(file) == true)
            return true;
        if (!_intake.IsOnFirmGround(file.Path))
            return false;

        try
        {
            if (HasStamp(file))
                return true;
            if (!FileComparison.HasBytesOf(_output.Folder.Locate(file.Path), file))
                return false;

            _touched.TryAdd(file, true);
            return true;
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
            return false;
        }
    }

    /// <summary>
    /// What the last build left here, if all of it is still as it was left: with the stamps that files have by now. Null where anything isn't.
    /// </summary>
    /// <param name="known">What it left.</param>
    /// <param name="now">When this is asked: what changed a moment ago may change again and look the same.</param>
    /// <param name="threads">On how many.</param>
    public KeptOutput? Confirm(KeptOutput known, DateTimeOffset now, ParallelOptions threads)
    {
        ArgumentNullException.ThrowIfNull(known);
        if (known.Manifest is not { } manifest || !Holds(manifest))
            return null;

        KeptFile[] files = [.. known.Files];
        var (isWhole, hasNews) = (true, _touched.ContainsKey(manifest));
        Parallel.For(0, files.Length, threads, (at, loop) =>
        {
            if (!Holds(files[at]))
            {
                isWhole = false;
                loop.Stop();
            }
            else if (_touched.ContainsKey(files[at]))
            {
                (files[at], hasNews) = (Stamp(files[at], now), true);
            }
        });
        return !isWhole ? null : hasNews ? new KeptOutput(files, Stamp(manifest, now)) : known;
    }

    /// <summary>Takes a file that the output holds already, instead of its bytes.</summary>
    public void Keep(KeptFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        _cancellation.ThrowIfCancellationRequested();
        _intake.Keep(file);
    }

    /// <summary>
    /// Puts all that was taken into the output and removes what no build makes any more; null, and nothing touched, where there are errors.
    /// </summary>
    public OutputReport? Commit()
    {
        _cancellation.ThrowIfCancellationRequested();
        var plan = Plan();
        _cancellation.ThrowIfCancellationRequested();
        var manifest = AllCores.Both(() => plan.Check(_diagnostics), () => Manifest(plan));
        if (_diagnostics.HasErrors)
            return null;

        return _output.Change(() => Carry(plan, manifest)) ? Report(plan) : null;
    }

    /// <summary>After the commit: the hash of the manifest, which holds the hash of every file.</summary>
    public FileHash? ManifestHash => _manifest?.Hash;

    /// <summary>When all was taken: the files that are known by the stamps that they have, and the others.</summary>
    internal (KeptFile[] Staying, WrittenFile[] Others) Split()
    {
        var staying = _intake.Made.ToLookup(file => file.Kept is { } same && !_touched.ContainsKey(same));
        return ([.. staying[true].Select(static file => file.Kept!)], [.. staying[false]]);
    }

    /// <summary>After the commit: how files lie there now. Those that may yet change and look the same have no stamp.</summary>
    internal KeptFile[] LookAt(WrittenFile[] files, DateTimeOffset now)
    {
        var kept = new KeptFile[files.Length];
        Parallel.For(0, kept.Length, new ParallelOptions { CancellationToken = _cancellation }, at => kept[at] = Describe(files[at], now));
        return kept;
    }

    /// <summary>The same of the manifest; null where there is none.</summary>
    internal KeptFile? LookAtManifest(DateTimeOffset now) => _manifest is { } manifest ? Describe(manifest, now) : null;

    /// <summary>
    /// Removes what builds wrote, and only that, and says how many files that were; null, and nothing touched, where it can't be done.
    /// </summary>
    public int? RemoveAll()
    {
        var steps = new OutputPlan(_output.Folder, _output.Before, []).ToSteps();
        if (File.Exists(_output.Folder.Locate(OutputPath.Manifest)))
            steps = steps.Add(new JournalStep(JournalAction.Remove, steps.Length + 1, OutputPath.Manifest));
        if (!_output.Change(() => Remove(steps)))
            return null;

        _output.Folder.RemoveIfEmpty();
        return steps.Length;
    }

    public void Dispose()
    {
        _folder.Dispose();
        _output.Dispose();
    }

    /// <summary>The commit as a journal that nothing was done of yet.</summary>
    internal Journal? Prepare()
    {
        var plan = Plan();
        return Prepare(plan, Manifest(plan));
    }

    private bool IsLeft(KeptFile file) => HasStamp(file) && _intake.IsOnFirmGround(file.Path);

    private bool HasStamp(KeptFile file) => file.IsLeft(_folder.StampOf(file.Path));

    private OutputPlan Plan() => new(_output.Folder, _output.Before, _intake.Made);

    private void Remove(ImmutableArray<JournalStep> steps)
    {
        _output.Staging.CreateShares();
        _output.Begin(steps)?.Run(_cancellation);
    }

    private void Carry(OutputPlan plan, byte[] manifest)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (plan.IsOfWholeSite)
            new WholeOutput(_output.Folder, _output.Staging).Make(plan.Staged, manifest, _cancellation);
        else
            Prepare(plan, manifest)?.Run(_cancellation);
    }

    /// <summary>Stages each file and writes the journal; null where the output is as it should be.</summary>
    private Journal? Prepare(OutputPlan plan, byte[] manifest)
    {
        var steps = plan.ToSteps();
        _cancellation.ThrowIfCancellationRequested();
        var there = _output.Folder.Locate(OutputPath.Manifest);
        if (steps.IsEmpty && File.Exists(there) && FileComparison.HasBytes(there, [manifest]))
            return null;

        _output.Staging.MakeNew(plan.Staged, plan.FirstStaged, _cancellation);
        var ofManifest = plan.Put(OutputPath.Manifest, steps.Length + 1);
        StagingArea.WriteDurably(_output.Staging.New(ofManifest.Number), manifest);
        _cancellation.ThrowIfCancellationRequested();
        return _output.Begin(steps.Add(ofManifest));
    }

    private byte[] Manifest(OutputPlan plan)
    {
        var manifest = plan.ToManifest();
        _manifest = new WrittenFile(OutputPath.Manifest, FileHash.Of(manifest), manifest.Length, null, null);
        return manifest;
    }

    private KeptFile Describe(WrittenFile file, DateTimeOffset now) => Stamp(new KeptFile(file.Path, file.Hash, file.Size, null), now);

    private KeptFile Stamp(KeptFile file, DateTimeOffset now)
    {
        var stamp = FileStamp.Of(_output.Folder.Locate(file.Path));
        return file with { Stamp = stamp is { } known && known.IsSettledAt(now) ? stamp : null };
    }

    private OutputReport Report(OutputPlan plan)
    {
        var written = _intake.Made.Count(static file => file.Staged is not null);
        return new OutputReport(written, _intake.Made.Count - written, plan.Leftovers.Length, _intake.Made.Sum(static file => file.Size));
    }
}
