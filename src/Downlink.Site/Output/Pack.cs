using Microsoft.Win32.SafeHandles;

namespace Downlink.Output;

/// <summary>A file that takes the bytes of many, one behind the other, from one thread at a time.</summary>
internal sealed class Pack(string path, int number) : IDisposable
{
    private readonly SafeFileHandle _handle = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.None);

    /// <summary>Bytes.</summary>
    public long Length { get; private set; }

    public PackedBytes Append(ReadOnlySpan<byte> bytes)
    {
        RandomAccess.Write(_handle, bytes, Length);
        var packed = new PackedBytes(number, Length, bytes.Length);
        Length += bytes.Length;
        return packed;
    }

    public void Dispose() => _handle.Dispose();
}
