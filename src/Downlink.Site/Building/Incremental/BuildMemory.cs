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
    private readonly Lazy<Dictionary<Digest, Unit>> _units;

    private BuildMemory(KeptOutput output, Func<Dictionary<Digest, Unit>> units) => (Output, _units) = (output, new(units));

    public static BuildMemory Empty { get; } = new(KeptOutput.Unknown, static () => []);

    /// <summary>What the build left in its output.</summary>
    public KeptOutput Output { get; }

    /// <summary>What it came to as a whole, or null where another may come to something else.</summary>
    public WholeSite? Whole { get; private init; }

    /// <summary>How many steps a template could take: where it may take less, what was made may have needed more.</summary>
    public int MostSteps { get; private init; }

    public IEnumerable<Unit> Units => _units.Value.Values;

    public bool IsEmpty => _units.Value.Count == 0;

    /// <summary>Reads the units, which are asked for later: on another thread, say.</summary>
    public void Recall() => _ = _units.Value;

    public Unit? Find(Digest key) => _units.Value.GetValueOrDefault(key);

    /// <summary>The same for a build whose templates may take so many steps: nothing where they could take more.</summary>
    public BuildMemory ForSteps(int mostSteps) => MostSteps <= mostSteps ? this : Empty;

    /// <summary>What a build into this output left; empty where that isn't known.</summary>
    /// <param name="file">Where it is kept.</param>
    /// <param name="output">The full path of the output.</param>
    public static BuildMemory Read(MemoryFile file, string output) =>
        file.Read(reader => reader.Text() == output ? Read(reader) : null) ?? Empty;

    private static KeptFile ReadFile(MemoryReader reader) =>
        new(reader.Text(), FileHash.From(reader.Plain(SHA256.HashSizeInBytes)), reader.LargeNumber(), reader.Stamp());

    private static BuildMemory Read(MemoryReader reader)
    {
        var (mostSteps, whole) = (reader.Number(), WholeSite.Read(reader));
        var manifest = reader.Switch() == true ? ReadFile(reader) : null;
        var files = new KeptFile[reader.Count()];
        for (var number = 0; number < files.Length; number++)
            files[number] = ReadFile(reader);

        // Nobody asks for them where nothing has changed.
        return new BuildMemory(new KeptOutput(files, manifest), () => ReadUnits(reader, files)) { Whole = whole, MostSteps = mostSteps };
    }

    private static Dictionary<Digest, Unit> ReadUnits(MemoryReader reader, KeptFile[] files)
    {
        try
        {
            var left = reader.Count();
            var units = new Dictionary<Digest, Unit>(left);
            for (; left > 0; left--)
            {
                var key = reader.Digest();
                units[key] = new Unit(key, Paths(reader, files), reader.Diagnostics());
            }

            return units;
        }
        catch (InvalidDataException)
        {
            return [];
        }
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
