using Downlink.Rendering;
using Microsoft.Win32.SafeHandles;

namespace Downlink.Output;

/// <summary>A file that takes the bytes of many, one behind the other, from one thread at a time.</summary>
internal sealed class Pack(string path, int number) : IDisposable
{
    private readonly SafeFileHandle _handle = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.None);

    /// <summary>Bytes.</summary>
    public long Length { get; private set; }

    public PackedBytes Append(OutputFile file)
    {
        var packed = new PackedBytes(number, Length, checked((int)file.Size));
        foreach (var piece in file.Pieces)
        {
            RandomAccess.Write(_handle, piece.Span, Length);
            Length += piece.Length;
        }

        return packed;
    }

    public void Dispose() => _handle.Dispose();
}
