namespace Downlink.Checking;

/// <summary>
/// Room for what is read of one file after the other: its bytes, and the elements and attributes of its page. A thread has its own, and
/// what was read before is gone with the next file.
/// </summary>
internal sealed class ReadingRoom
{
    private byte[] _bytes = [];

    public List<HtmlElement> Elements { get; } = [];

    public List<HtmlAttribute> Attributes { get; } = [];

    public ReadOnlyMemory<byte> ReadBytes(string path)
    {
        using var file = File.OpenHandle(path);
        var length = checked((int)RandomAccess.GetLength(file));
        if (_bytes.Length < length)
            _bytes = GC.AllocateUninitializedArray<byte>(Math.Max(length, Math.Min(2 * _bytes.Length, Array.MaxLength)));

        var read = 0;
        while (read < length && RandomAccess.Read(file, _bytes.AsSpan(read, length - read), read) is > 0 and var more)
            read += more;
        return _bytes.AsMemory(0, read);
    }
}
