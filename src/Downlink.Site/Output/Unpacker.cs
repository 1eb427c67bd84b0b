using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace Downlink.Output;

/// <summary>Makes the files whose bytes stand in one pack, and the folders above them; in the end the pack is gone.</summary>
internal sealed class Unpacker(string pack, PackedFile[] files) : IDisposable
{
    /// <summary>A pack of one file becomes that file.</summary>
    private readonly SafeFileHandle? _pack = files.Length == 1
        ? null
        : File.OpenHandle(pack, FileMode.Open, FileAccess.Read, FileShare.Delete, FileOptions.DeleteOnClose);

    private string _folder = "";
    private int _made;

    public bool HasMore => _made < files.Length;

    public void MakeNext()
    {
        var (path, bytes) = files[_made++];
        MakeFolderOf(path);
        if (_pack is { } handle)
            Copy(handle, bytes, path);
        else
            File.Move(pack, path);
    }

    public void Dispose() => _pack?.Dispose();

    private void Copy(SafeFileHandle handle, PackedBytes packed, string path)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(packed.Length);
        try
        {
            var bytes = buffer.AsSpan(0, packed.Length);
            Read(handle, bytes, packed.Offset);
            using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            RandomAccess.Write(file, bytes, 0);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Read(SafeFileHandle handle, Span<byte> bytes, long offset)
    {
        while (!bytes.IsEmpty)
        {
            var read = RandomAccess.Read(handle, bytes, offset);
            if (read == 0)
                throw new EndOfStreamException($"`{pack}` is cut");
            bytes = bytes[read..];
            offset += read;
        }
    }

    /// <summary>Of neighbours many stand in one folder.</summary>
    private void MakeFolderOf(string path)
    {
        if (Path.GetDirectoryName(path) is { } folder && folder != _folder)
            Directory.CreateDirectory(_folder = folder);
    }
}
