using Downlink.Memory;

namespace Downlink.Typesetting;

/// <summary>
/// The file of kept answers as it was read: a mark, the fingerprint of the Node parts, then records (<see cref="AnswerRecord"/>). Where it
/// is missing, or of other parts, it is empty.
/// </summary>
internal sealed class AnswerFile
{
    /// <summary>A larger one isn't of ours, or is no use.</summary>
    private const long Largest = 1 << 30;

    private static ReadOnlySpan<byte> Mark => "downlink answers 1\n"u8;

    private readonly string? _path;
    private readonly byte[] _head;

    private AnswerFile(string? path, byte[] fingerprint)
    {
        _path = path;
        _head = [.. Mark, .. fingerprint];
    }

    public Dictionary<SnippetKey, ReadOnlyMemory<byte>> Records { get; } = [];

    /// <summary>Bytes of the file up to the end of its last whole record; 0 where nothing in it is of use.</summary>
    public long Length { get; private set; }

    public static AnswerFile Read(string? path, byte[] fingerprint)
    {
        var file = new AnswerFile(path, fingerprint);
        if (path is not null && Bytes(path) is { } bytes && bytes.AsSpan().StartsWith(file._head))
            file.Index(bytes);
        return file;
    }

    /// <summary>Adds records at the end, where the file is still as it was read; else writes it anew.</summary>
    public void Append(IReadOnlyCollection<ReadOnlyMemory<byte>> records)
    {
        if (_path is null)
            return;
        if (Length == 0 || !IsAsRead())
        {
            Replace(Records.Values.Concat(records));
            return;
        }

        using var stream = new FileStream(_path, FileMode.Open, FileAccess.Write, FileShare.None);
        stream.SetLength(Length);
        stream.Position = Length;
        foreach (var record in records)
            stream.Write(record.Span);
        Length = stream.Length;
    }

    /// <summary>Writes the file anew beside the old one and puts it in its place.</summary>
    public void Replace(IEnumerable<ReadOnlyMemory<byte>> records)
    {
        if (_path is null)
            return;

        DraftedFile.Replace(_path, stream =>
        {
            stream.Write(_head);
            foreach (var record in records)
                stream.Write(record.Span);
            Length = stream.Length;
            return true;
        });
    }

    private bool IsAsRead() => File.Exists(_path) && new FileInfo(_path).Length == Length;

    private static byte[]? Bytes(string path)
    {
        try
        {
            var info = new FileInfo(path);
            return info.Exists && info.Length is > 0 and <= Largest ? File.ReadAllBytes(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Index(byte[] bytes)
    {
        var at = _head.Length;
        for (var length = AnswerRecord.Measure(bytes.AsSpan(at)); length > 0; length = AnswerRecord.Measure(bytes.AsSpan(at)))
        {
            // The last one wins: a record that is damaged has been made again.
            Records[SnippetKey.Read(bytes.AsSpan(at))] = bytes.AsMemory(at, length);
            at += length;
        }

        Length = at;
    }
}
