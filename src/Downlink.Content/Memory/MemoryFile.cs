using System.Text;

namespace Downlink.Memory;

/// <summary>
/// A file that keeps what a run made for those after it: a mark, what program wrote it, a check of the rest, the rest. It may be deleted at
/// any time; one that is cut, damaged or of another program counts as not there (<see cref="DraftedFile"/>: it is there whole or not at
/// all).
/// </summary>
/// <param name="path">Its path, or null where nothing is kept.</param>
/// <param name="program">What tells apart programs whose results may differ.</param>
public sealed class MemoryFile(string? path, string program)
{
    /// <summary>A larger one isn't of ours, or is no use.</summary>
    private const long Largest = 1 << 30;

    /// <summary>One of so many isn't worth a new file.</summary>
    private const int FewOfMany = 64;

    private readonly byte[] _head = Encoding.UTF8.GetBytes($"downlink memory 2\n{program}\n");

    /// <summary>Whether there is any, of use or not.</summary>
    public bool IsThere => File.Exists(path);

    /// <summary>What was kept, or null.</summary>
    public MemoryReader? Read()
    {
        if (path is null)
            return null;

        try
        {
            var info = new FileInfo(path);
            if (!info.Exists || info.Length < _head.Length + Checksum.Size || info.Length > Largest)
                return null;

            var bytes = File.ReadAllBytes(path);
            var start = _head.Length + Checksum.Size;
            return bytes.AsSpan().StartsWith(_head) && Checksum.Of(bytes.AsSpan(start)).Stands(bytes.AsSpan(_head.Length))
                ? new MemoryReader(bytes.AsMemory(start))
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>What was kept, as somebody reads it; null where it isn't what he wrote.</summary>
    /// <param name="read">Reads it, and throws an <see cref="InvalidDataException"/> where that can't be.</param>
    public T? Read<T>(Func<MemoryReader, T?> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        try
        {
            return Read() is { } reader ? read(reader) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether a file is worth writing again: not where it has nearly all that is to be kept and little else, since the rest is sooner made
    /// again.
    /// </summary>
    /// <param name="known">How many of the values it has.</param>
    /// <param name="added">How many it hasn't.</param>
    /// <param name="kept">How many it has in all.</param>
    public static bool IsOutdated(int known, int added, int kept) => added > known / FewOfMany || kept > 2 * known;

    /// <summary>Keeps something else from now on. Where that can't be written, nothing is kept.</summary>
    /// <param name="write">Writes all of it; it may be much, and is nowhere whole but on the disk.</param>
    /// <param name="cancellation">Leaves what was kept before.</param>
    public void Write(Action<MemoryWriter> write, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(write);
        if (path is null)
            return;

        try
        {
            DraftedFile.Replace(path, file => WriteTo(file, write, cancellation));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What is there was made of what it says it was made of, and can stay.
        }
    }

    /// <summary>Removes it, and what writers that died left of it.</summary>
    public void Remove()
    {
        if (path is not null)
            DraftedFile.Remove(path);
    }

    /// <summary>Removes what writers that died left of it: not every run has something new to keep.</summary>
    public void RemoveDrafts()
    {
        try
        {
            if (path is not null)
                DraftedFile.RemoveDrafts(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // They do no harm.
        }
    }

    /// <summary>Whether all was written as it is.</summary>
    private bool WriteTo(Stream file, Action<MemoryWriter> write, CancellationToken cancellation)
    {
        file.Write(_head);
        default(Checksum).Write(file);
        using var content = new CheckedBytes(file, cancellation);
        var writer = new MemoryWriter(content);
        write(writer);
        var check = content.Finish();
        file.Position = _head.Length;
        check.Write(file);
        return writer.IsExact;
    }
}
