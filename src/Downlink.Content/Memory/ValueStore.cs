using System.Buffers;
using System.Collections.Concurrent;
using Downlink.Diagnostics;

namespace Downlink.Memory;

/// <summary>
/// Values that earlier runs made, each as bytes under the key of all that it was made of, with what was said of it. Any thread may ask.
/// </summary>
public sealed class ValueStore
{
    // Where nothing has changed, nobody asks.
    private readonly Lazy<Dictionary<Digest, ReadOnlyMemory<byte>>> _kept;

    /// <summary>The keys of what this run took, and what it made; null where it leaves nothing behind.</summary>
    private readonly ConcurrentQueue<Digest> _taken = [];
    private ConcurrentDictionary<Digest, ReadOnlyMemory<byte>>? _made;

    private ValueStore(Func<Dictionary<Digest, ReadOnlyMemory<byte>>> kept, bool isGrowing) =>
        (_kept, _made) = (new(kept), isGrowing ? new() : null);

    /// <summary>One that keeps nothing.</summary>
    public static ValueStore None { get; } = new(static () => [], isGrowing: false);

    /// <summary>Whether nothing is or can be kept in it, so that no key is worth its while.</summary>
    public bool IsNone => _made is null && _kept.Value.Count == 0;

    /// <summary>What a file keeps, to which this run adds; empty where the file is of no use.</summary>
    public static ValueStore Read(MemoryFile file) => new(() => KeptIn(file), isGrowing: true);

    /// <summary>The same for a run that leaves nothing behind.</summary>
    public static ValueStore Consult(MemoryFile file) => new(() => KeptIn(file), isGrowing: false);

    /// <summary>The value of a key, as an earlier run made it or else made now.</summary>
    /// <param name="key">Of all that it is made of; the same for no two kinds of values.</param>
    /// <param name="said">Where what there is to say of it is told, again if need be.</param>
    /// <param name="make">Makes it.</param>
    /// <param name="write">Writes all of it.</param>
    /// <param name="read">Reads what was written.</param>
    public TValue Make<TValue>(
        Digest key,
        DiagnosticBag said,
        Func<DiagnosticBag, TValue> make,
        Action<MemoryWriter, TValue> write,
        Func<MemoryReader, TValue> read
    )
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(make);
        ArgumentNullException.ThrowIfNull(write);
        ArgumentNullException.ThrowIfNull(read);
        if (_kept.Value.TryGetValue(key, out var bytes))
        {
            var reader = new MemoryReader(bytes);
            foreach (var diagnostic in reader.Diagnostics())
                said.Add(diagnostic);
            if (_made is not null)
                _taken.Enqueue(key);
            return read(reader);
        }

        if (_made is null)
            return make(said);

        var made = Kept<TValue>.Make(make);
        var written = new ArrayBufferWriter<byte>();
        var writer = new MemoryWriter(written);
        writer.Add(made.Said);
        write(writer, made.Value);
        if (writer.IsExact)
            _made[key] = written.WrittenSpan.ToArray();
        return made.Tell(said);
    }

    /// <summary>
    /// When all values are made: keeps what this run used for the next one, unless that isn't worth a new file, and lets go of it.
    /// </summary>
    /// <param name="file">Where it is kept.</param>
    /// <param name="cancellation">Leaves the file as it is.</param>
    public void Finish(MemoryFile file, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (_made is not { } made)
            return;

        if (MemoryFile.IsOutdated(_taken.Count, made.Count, _kept.Value.Count))
            file.Write(writer => Write(writer, made), cancellation);
        _kept.Value.Clear();
        _taken.Clear();
        _made = null;
    }

    private static Dictionary<Digest, ReadOnlyMemory<byte>> KeptIn(MemoryFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Read(ReadAll) ?? [];
    }

    private static Dictionary<Digest, ReadOnlyMemory<byte>> ReadAll(MemoryReader reader)
    {
        var left = reader.Count();
        var kept = new Dictionary<Digest, ReadOnlyMemory<byte>>(left);
        for (; left > 0; left--)
            kept[reader.Digest()] = reader.Bytes();
        return kept;
    }

    private void Write(MemoryWriter writer, ConcurrentDictionary<Digest, ReadOnlyMemory<byte>> made)
    {
        var taken = _taken.ToHashSet();
        writer.Add(taken.Count + made.Count);
        foreach (var key in taken)
            Write(writer, key, _kept.Value[key]);
        foreach (var (key, bytes) in made)
            Write(writer, key, bytes);
    }

    private static void Write(MemoryWriter writer, Digest key, ReadOnlyMemory<byte> bytes)
    {
        writer.Add(key);
        writer.Add(bytes.Span);
    }
}
