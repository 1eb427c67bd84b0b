using System.Collections.Immutable;
using System.Security.Cryptography;
using Downlink.Memory;
using Downlink.Output;

namespace Downlink.Building;

/// <summary>
/// What the last build into an output made, and of what, as <c>.downlink/pages</c> keeps it: whatever has the same key is still the same.
/// It only spares work: without it, or with one that is of no use, a build comes to the same.
/// </summary>
internal sealed class BuildMemory
{
    private readonly Dictionary<Digest, Unit> _units;

    private BuildMemory(KeptOutput output, Dictionary<Digest, Unit> units) => (Output, _units) = (output, units);

    public static BuildMemory Empty { get; } = new(KeptOutput.Unknown, []);

    /// <summary>What the build left in its output.</summary>
    public KeptOutput Output { get; }

    public IEnumerable<Unit> Units => _units.Values;

    public bool IsEmpty => _units.Count == 0;

    public Unit? Find(Digest key) => _units.GetValueOrDefault(key);

    /// <summary>What a build into this output left; empty where that isn't known.</summary>
    /// <param name="file">Where it is kept.</param>
    /// <param name="output">The full path of the output.</param>
    /// <param name="mostSteps">How many steps a template may take now: one that needed more would have to be stopped.</param>
    public static BuildMemory Read(MemoryFile file, string output, int mostSteps) =>
        file.Read(reader => reader.Text() == output && reader.Number() <= mostSteps ? Read(reader) : null) ?? Empty;

    /// <summary>Keeps what a build made for the next one.</summary>
    public static void Write(
        MemoryFile file,
        string output,
        int mostSteps,
        KeptOutput kept,
        IEnumerable<Unit> units,
        CancellationToken cancellation = default
    )
    {
        file.Write(
            writer =>
            {
                writer.Add(output);
                writer.Add(mostSteps);
                Write(writer, kept, units);
            },
            cancellation
        );
    }

    private static void Write(MemoryWriter writer, KeptOutput output, IEnumerable<Unit> units)
    {
        var numbers = new Dictionary<string, int>(output.Files.Count, StringComparer.Ordinal);
        writer.Add((bool?)(output.Manifest is not null));
        if (output.Manifest is { } manifest)
            Write(writer, manifest);
        writer.Add(output.Files.Count);
        foreach (var kept in output.Files)
        {
            numbers.Add(kept.Path, numbers.Count);
            Write(writer, kept);
        }

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

    private static KeptFile ReadFile(MemoryReader reader) =>
        new(reader.Text(), FileHash.From(reader.Plain(SHA256.HashSizeInBytes)), reader.LargeNumber(), reader.Stamp());

    private static BuildMemory Read(MemoryReader reader)
    {
        var manifest = reader.Switch() == true ? ReadFile(reader) : null;
        var files = new KeptFile[reader.Count()];
        for (var number = 0; number < files.Length; number++)
            files[number] = ReadFile(reader);

        var left = reader.Count();
        var units = new Dictionary<Digest, Unit>(left);
        for (; left > 0; left--)
        {
            var key = reader.Digest();
            units[key] = new Unit(key, Paths(reader, files), reader.Diagnostics());
        }

        return new BuildMemory(new KeptOutput(files, manifest), units);
    }

    private static ImmutableArray<string> Paths(MemoryReader reader, KeptFile[] files)
    {
        var count = reader.Count();
        if (count == 0)
            return [];

        var paths = ImmutableArray.CreateBuilder<string>(count);
        for (; count > 0; count--)
        {
            var number = reader.Number();
            paths.Add((uint)number < (uint)files.Length ? files[number].Path : throw new InvalidDataException("no such file"));
        }

        return paths.MoveToImmutable();
    }
}
