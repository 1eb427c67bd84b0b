using System.Security.Cryptography;
using System.Text;

namespace Downlink.Memory;

/// <summary>
/// A file that keeps what a run made for those after it: a mark, what program wrote it, a check of the rest, the rest. It may be deleted at
/// any time; one that is cut, damaged or of another program counts as not there. It is written beside itself and renamed, so that whoever
/// dies or writes at the same time leaves the one or the other, whole.
/// </summary>
/// <param name="path">Its path, or null where nothing is kept.</param>
/// <param name="program">What tells apart programs whose results may differ.</param>
public sealed class MemoryFile(string? path, string program)
{
    /// <summary>A larger one isn't of ours, or is no use.</summary>
    private const long Largest = 1 << 30;

    private readonly byte[] _head = Encoding.UTF8.GetBytes($"downlink memory 1\n{program}\n");

    /// <summary>What was kept, or null.</summary>
    public MemoryReader? Read()
    {
        if (path is null)
            return null;

        try
        {
            var info = new FileInfo(path);
            if (!info.Exists || info.Length < _head.Length + SHA256.HashSizeInBytes || info.Length > Largest)
                return null;

            var bytes = File.ReadAllBytes(path);
            var start = _head.Length + SHA256.HashSizeInBytes;
            return bytes.AsSpan().StartsWith(_head)
                && SHA256.HashData(bytes.AsSpan(start)).AsSpan().SequenceEqual(bytes.AsSpan(_head.Length, SHA256.HashSizeInBytes))
                ? new MemoryReader(bytes.AsMemory(start))
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

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
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
            Replace(path, write, cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What is there was made of what it says it was made of, and can stay.
        }
    }

    /// <summary>Removes it, and what writers that died left of it.</summary>
    public void Remove()
    {
        if (path is null || !Directory.Exists(Path.GetDirectoryName(path)))
            return;

        File.Delete(path);
        RemoveDrafts(path);
    }

    private void Replace(string path, Action<MemoryWriter> write, CancellationToken cancellation)
    {
        var fresh = $"{path}.{Environment.ProcessId}.new";
        try
        {
            if (WriteDraft(fresh, write, cancellation))
                File.Move(fresh, path, overwrite: true);
        }
        finally
        {
            RemoveDrafts(path);
        }
    }

    /// <summary>Whether all was written as it is.</summary>
    private bool WriteDraft(string fresh, Action<MemoryWriter> write, CancellationToken cancellation)
    {
        using var file = new FileStream(fresh, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        file.Write(_head);
        file.Write(new byte[SHA256.HashSizeInBytes]);
        using var content = new HashedBytes(file, cancellation);
        var writer = new MemoryWriter(content);
        write(writer);
        var check = content.Finish();
        file.Position = _head.Length;
        file.Write(check);
        return writer.IsExact;
    }

    /// <summary>What writers that died left; one that is at work does without.</summary>
    private static void RemoveDrafts(string path)
    {
        foreach (var left in Directory.EnumerateFiles(Path.GetDirectoryName(path) ?? ".", Path.GetFileName(path) + ".*.new"))
            File.Delete(left);
    }
}
