using System.Collections.Immutable;

namespace Downlink.Output;

/// <summary>An output that isn't there yet: it is put together beside its place, and then stands there whole, at once.</summary>
internal sealed class WholeOutput(OutputFolder output, StagingArea staging)
{
    /// <summary>Removing a file takes less than making it; from this part on making the rest is the shorter way.</summary>
    private const double PointOfNoReturn = 0.55;

    /// <summary>Makes the output of staged files, or nothing where it is cancelled early enough.</summary>
    public void Make(ImmutableArray<PackedFile> files, ReadOnlyMemory<byte> manifest, CancellationToken cancellation)
    {
        Directory.CreateDirectory(staging.Whole);
        var isMade = staging.Packs.Unpack(
            files.Select(file => file with { Path = Path.Combine(staging.Whole, file.Path) }),
            made => cancellation.IsCancellationRequested && made < PointOfNoReturn * files.Length
        );
        if (!isMade)
            throw new OperationCanceledException(cancellation);

        StagingArea.WriteDurably(Path.Combine(staging.Whole, OutputPath.Manifest), manifest);
        Directory.Move(staging.Whole, output.FullPath);
    }
}
