using Downlink.Memory;
using Downlink.Output;

namespace Downlink.Building;

/// <summary>
/// What a build leaves for the next one in <c>.downlink/pages</c> (<see cref="BuildMemory"/>), written as far as it is known while the
/// files are still put in place.
/// </summary>
internal sealed class BuildMemoryDraft
{
    private readonly MemoryPart _staying = new(), _units = new();
    private readonly WrittenFile[] _others;
    private readonly int _files;

    /// <param name="staying">Files that lie in the output as they will be known.</param>
    /// <param name="others">All others, which nobody has looked at yet.</param>
    /// <param name="units">What was made of what.</param>
    private BuildMemoryDraft(IReadOnlyCollection<KeptFile> staying, WrittenFile[] others, IEnumerable<Unit> units)
    {
        (_others, _files) = (others, staying.Count + others.Length);
        var numbers = new Dictionary<string, int>(_files, StringComparer.Ordinal);
        foreach (var kept in staying)
        {
            numbers.TryAdd(kept.Path, numbers.Count);
            Write(_staying.Writer, kept);
        }

        // Whether a path is there twice is found at the same time, and keeps all of it from being written.
        foreach (var other in others)
            numbers.TryAdd(other.Path, numbers.Count);
        Write(_units.Writer, units, numbers);
    }

    /// <summary>When all is made: what is to be kept of it.</summary>
    public static BuildMemoryDraft Of(OutputWriter output, IEnumerable<Unit> units)
    {
        var (staying, others) = output.Split();
        return new BuildMemoryDraft(staying, others, units);
    }

    /// <summary>Keeps an output of which all files are known, and what was made of what.</summary>
    public static void Write(
        MemoryFile file,
        string output,
        int mostSteps,
        WholeSite? whole,
        KeptOutput kept,
        IEnumerable<Unit> units,
        CancellationToken cancellation = default
    ) => new BuildMemoryDraft(kept.Files, [], units).Write(file, output, mostSteps, whole, kept.Manifest, [], cancellation);

    /// <summary>Keeps it once the files are in place.</summary>
    /// <param name="file">Where.</param>
    /// <param name="output">The output.</param>
    /// <param name="mostSteps">How many steps a template could take.</param>
    /// <param name="whole">What the build came to.</param>
    /// <param name="writer">What put the files in place.</param>
    /// <param name="now">What changed a moment before may change again and look the same.</param>
    /// <param name="cancellation">Leaves what was kept before.</param>
    public void Write(
        MemoryFile file,
        OutputFolder output,
        int mostSteps,
        WholeSite whole,
        OutputWriter writer,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var (manifest, others) = (writer.LookAtManifest(now), writer.LookAt(_others, now));
        Write(file, output.FullPath, mostSteps, whole.IsComplete ? whole : null, manifest, others, cancellation);
    }

    private void Write(
        MemoryFile file,
        string output,
        int mostSteps,
        WholeSite? whole,
        KeptFile? manifest,
        KeptFile[] others,
        CancellationToken cancellation
    )
    {
        file.Write(
            writer =>
            {
                writer.Add(output);
                writer.Add(mostSteps);
                WholeSite.Write(writer, whole);
                writer.Add((bool?)(manifest is not null));
                if (manifest is not null)
                    Write(writer, manifest);
                writer.Add(_files);
                writer.Add(_staying);
                foreach (var kept in others)
                    Write(writer, kept);
                writer.Add(_units);
            },
            cancellation
        );
    }

    private static void Write(MemoryWriter writer, IEnumerable<Unit> units, Dictionary<string, int> numbers)
    {
        var made = units.DistinctBy(static unit => unit.Key).ToList();
        writer.Add(made.Count);
        foreach (var unit in made)
        {
            writer.Add(unit.Key);
            writer.Add(unit.Files.Length);
            foreach (var path in unit.Files)
                writer.Add(numbers[path]);
            writer.Add(unit.Said);
        }
    }

    private static void Write(MemoryWriter writer, KeptFile kept)
    {
        writer.Add(kept.Path);
        writer.AddPlain(kept.Hash.Bytes);
        writer.Add(kept.Size);
        writer.Add(kept.Stamp);
    }
}
