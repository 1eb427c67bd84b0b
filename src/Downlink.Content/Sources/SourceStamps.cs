using System.Collections.Concurrent;
using Downlink.Memory;

namespace Downlink.Sources;

/// <summary>
/// Which files earlier runs of the program read, with their stamps: a file that has the same stamp still says what it said then, and needn't
/// be opened to know that. Any thread may ask.
/// </summary>
public sealed class SourceStamps : IDisposable
{
    private readonly MemoryFile? _file;
    private readonly OpenFolder? _site;
    private readonly DateTimeOffset _started;
    private readonly Dictionary<string, ReadSource> _kept;
    private readonly ConcurrentQueue<ReadSource> _used = [];
    private int _new;

    private SourceStamps(MemoryFile? file, OpenFolder? site, DateTimeOffset started, Dictionary<string, ReadSource> kept) =>
        (_file, _site, _started, _kept) = (file, site, started, kept);

    /// <summary>What keeps nothing: every file is read.</summary>
    public static SourceStamps None { get; } = new(null, null, default, []);

    /// <param name="file">What earlier runs left; a file that is of no use counts as none.</param>
    /// <param name="site">The full path of the site.</param>
    /// <param name="started">When this run began: what changed later may change again and look the same.</param>
    public static SourceStamps Read(MemoryFile file, string site, DateTimeOffset started)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new SourceStamps(file, new OpenFolder(site), started, file.Read(ReadAll) ?? []);
    }

    /// <summary>The stamp of a file by which a later run could know it; null where only its bytes tell.</summary>
    internal FileStamp? StampOf(string path) =>
        _site?.StampOf(path) is { } stamp && stamp.IsSettledAt(_started) ? stamp : null;

    /// <summary>What an earlier run read from a file that has this stamp.</summary>
    internal ReadSource? Find(string path, FileStamp stamp)
    {
        if (!_kept.TryGetValue(path, out var known) || known.Stamp != stamp)
            return null;

        _used.Enqueue(known);
        return known;
    }

    /// <summary>Keeps for later runs what this one read.</summary>
    internal void Keep(ReadSource source)
    {
        _used.Enqueue(source);
        Interlocked.Increment(ref _new);
    }

    /// <summary>
    /// When all files are read: keeps what this run knew of them, unless that isn't worth a new file, and lets go of it.
    /// </summary>
    public void Finish(CancellationToken cancellation = default)
    {
        var known = _used.Count - _new;
        if (_file is not null && MemoryFile.IsOutdated(known, _new, _kept.Count))
            _file.Write(Write, cancellation);
        _used.Clear();
        _kept.Clear();
    }

    public void Dispose() => _site?.Dispose();

    private static Dictionary<string, ReadSource> ReadAll(MemoryReader reader)
    {
        var left = reader.Count();
        var kept = new Dictionary<string, ReadSource>(left, StringComparer.Ordinal);
        for (; left > 0; left--)
        {
            var source = ReadSource.Read(reader);
            kept[source.Path] = source;
        }

        return kept;
    }

    private void Write(MemoryWriter writer)
    {
        writer.Add(_used.Count);
        foreach (var source in _used)
            source.Write(writer);
    }
}
