using System.Collections.Concurrent;
using System.Globalization;
using Downlink.Rendering;

namespace Downlink.Output;

/// <summary>
/// The bytes of many files in a few, as long as nobody knows whether they are wanted: a disk removes some hundred files at once, but for
/// ten thousand whoever pressed Ctrl-C would have to wait.
/// </summary>
internal sealed class Packs(string folder) : IDisposable
{
    /// <summary>A pack is closed that has become so long, in bytes: a disk needn't hold much of a site twice.</summary>
    private const int Full = 1 << 20;

    /// <summary>A file of so many bytes has a pack for itself, and is made by giving that its name.</summary>
    private const int Large = 1 << 18;

    private readonly ConcurrentBag<Pack> _open = [];
    private int _count;

    public string FullPath => folder;

    /// <summary>Keeps the bytes of a file; from any thread.</summary>
    public PackedBytes Add(OutputFile file)
    {
        var isLarge = file.Size >= Large;
        var pack = !isLarge && _open.TryTake(out var open) ? open : Create(Interlocked.Increment(ref _count));
        var isOpen = false;
        try
        {
            var packed = pack.Append(file);
            isOpen = !isLarge && pack.Length < Full;
            return packed;
        }
        finally
        {
            if (isOpen)
                _open.Add(pack);
            else
                pack.Dispose();
        }
    }

    /// <summary>Makes files of all that is kept, on all cores, until it is stopped; a pack of which all are made is gone.</summary>
    /// <param name="files">The bytes of each, and its path, where nothing is.</param>
    /// <param name="isStopped">Asked before each with how many are made.</param>
    /// <returns>Whether all were made.</returns>
    public bool Unpack(IEnumerable<PackedFile> files, Func<int, bool> isStopped)
    {
        Dispose();
        var (made, isWhole) = (0, true);
        AllCores.ForEach([.. files.GroupBy(static file => file.Bytes.Pack)], (packed, loop) =>
        {
            using var unpacker = new Unpacker(PathOf(packed.Key), [.. packed]);
            while (unpacker.HasMore)
            {
                if (isStopped(Volatile.Read(ref made)))
                {
                    Volatile.Write(ref isWhole, false);
                    loop.Stop();
                    return;
                }

                unpacker.MakeNext();
                Interlocked.Increment(ref made);
            }
        });
        return isWhole;
    }

    /// <summary>Closes what is open; its bytes stay.</summary>
    public void Dispose()
    {
        while (_open.TryTake(out var pack))
            pack.Dispose();
    }

    private Pack Create(int number)
    {
        Directory.CreateDirectory(folder);
        return new Pack(PathOf(number), number);
    }

    private string PathOf(int number) => Path.Combine(folder, number.ToString(CultureInfo.InvariantCulture));
}
