using System.Collections.Concurrent;
using Downlink.Diagnostics;
using Downlink.Rendering;

namespace Downlink.Output;

/// <summary>The files of one build as they come, from any thread: each is compared with what is on the disk, and staged if it differs.</summary>
/// <param name="output">Where they belong.</param>
/// <param name="known">What lay there after the last build, as far as anybody knows.</param>
/// <param name="diagnostics">What can't be taken.</param>
internal sealed class OutputIntake(HeldOutput output, KeptOutput known, DiagnosticBag diagnostics)
{
    private readonly ConcurrentQueue<WrittenFile> _made = new();
    private readonly FolderSurvey _survey = new(output.Folder);
    private volatile bool _hasFailed;

    /// <summary>All that was taken.</summary>
    public IReadOnlyCollection<WrittenFile> Made => _made;

    public void Take(OutputFile file)
    {
        if (OutputPath.Refuse(file.Path) is { } reason)
        {
            diagnostics.Add(OutputDiagnostics.RefusedPath(SourceSpan.Of(output.Folder.Name), file.Path, reason));
            return;
        }

        try
        {
            _made.Enqueue(Compare(file));
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
            _hasFailed = true;
            diagnostics.Add(WriteFailure.Report(output.Folder.Name, exception));
        }
    }

    /// <summary>Whether a file of this path stands in real folders only, each of them there.</summary>
    public bool IsOnFirmGround(string path) => _survey.Under(path).IsThere;

    /// <summary>Takes a file that the output holds already.</summary>
    public void Keep(KeptFile file) => _made.Enqueue(new WrittenFile(file.Path, file.Hash, file.Size, null, null) { Kept = file });

    private WrittenFile Compare(OutputFile file)
    {
        var bytes = file.Pieces;
        var hash = FileHash.Of(bytes);
        var made = new WrittenFile(file.Path, hash, file.Size, null, _survey.FindObstacle(file.Path));
        if (made.Obstacle is null && _survey.Under(file.Path).IsThere)
        {
            var there = new FileInfo(output.Folder.Locate(file.Path));
            if (known.Find(file.Path) is { } kept && kept.Hash.Equals(hash) && FileComparison.HasStamp(there.FullName, kept))
                return made with { Kept = kept };
            if (there is { Exists: true, LinkTarget: null } && FileComparison.HasBytes(there.FullName, bytes))
                return made;
            if ((there.Exists || there.LinkTarget is not null) && !output.Before.Contains(file.Path))
                made = made with { Obstacle = file.Path };
        }

        return _hasFailed ? made : made with { Staged = output.Staging.Packs.Add(file) };
    }
}
