using System.Collections.Immutable;
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

    private BuildMemory(IReadOnlyDictionary<string, KeptFile> files, Dictionary<Digest, Unit> units) => (Files, _units) = (files, units);

    public static BuildMemory Empty { get; } = new(ImmutableDictionary<string, KeptFile>.Empty, []);

    /// <summary>The files that the build left in its output, by path.</summary>
    public IReadOnlyDictionary<string, KeptFile> Files { get; }

    public IEnumerable<Unit> Units => _units.Values;

    public bool IsEmpty => _units.Count == 0;

    public Unit? Find(Digest key) => _units.GetValueOrDefault(key);

    /// <summary>What a build into this output left; empty where that isn't known.</summary>
    /// <param name="file">Where it is kept.</param>
    /// <param name="output">The full path of the output.</param>
    /// <param name="mostSteps">How many steps a template may take now: one that needed more would have to be stopped.</param>
    public static BuildMemory Read(MemoryFile file, string output, int mostSteps)
    {
        try
        {
            return file.Read() is { } reader && reader.Text() == output && reader.Number() <= mostSteps ? Read(reader) : Empty;
        }
        catch (InvalidDataException)
        {
            return Empty;
        }
    }

    /// <summary>Keeps what a build made for the next one.</summary>
    public static void Write(
        MemoryFile file,
        string output,
        int mostSteps,
        IReadOnlyDictionary<string, KeptFile> files,
        IEnumerable<Unit> units,
        CancellationToken cancellation = default
    )
    {
        file.Write(
            writer =>
            {
                writer.Add(output);
                writer.Add(mostSteps);
                Write(writer, files, units);
            },
            cancellation
        );
    }

    private static void Write(MemoryWriter writer, IReadOnlyDictionary<string, KeptFile> files, IEnumerable<Unit> units)
    {
        var numbers = new Dictionary<string, int>(files.Count, StringComparer.Ordinal);
        writer.Add(files.Count);
        foreach (var kept in files.Values)
        {
            numbers.Add(kept.Path, numbers.Count);
            writer.Add(kept.Path);
            writer.AddHex(kept.Hash);
            writer.Add(kept.Size);
            writer.Add(kept.Stamp);
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

    private static BuildMemory Read(MemoryReader reader)
    {
        var files = new KeptFile[reader.Count()];
        for (var number = 0; number < files.Length; number++)
            files[number] = new KeptFile(reader.Text(), reader.Sha256(), reader.LargeNumber(), reader.Stamp());

        var units = new Dictionary<Digest, Unit>();
        for (var left = reader.Count(); left > 0; left--)
        {
            var (key, paths) = (reader.Digest(), new string[reader.Count()]);
            for (var index = 0; index < paths.Length; index++)
                paths[index] = files.ElementAtOrDefault(reader.Number())?.Path ?? throw new InvalidDataException("no such file");
            units[key] = new Unit(key, [.. paths], reader.Diagnostics());
        }

        return new BuildMemory(files.ToDictionary(static file => file.Path, StringComparer.Ordinal), units);
    }
}
