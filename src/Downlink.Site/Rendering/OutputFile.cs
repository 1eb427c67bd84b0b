namespace Downlink.Rendering;

/// <summary>A file to be written: its path with <c>/</c> relative to the output folder, and its bytes.</summary>
public sealed class OutputFile : IDisposable
{
    private readonly ReadOnlyMemory<byte>[] _pieces;
    private bool _isLent;

    public OutputFile(string path, ReadOnlyMemory<byte> bytes) => (Path, Size, _pieces) = (path, bytes.Length, [bytes]);

    private OutputFile(string path, ReadOnlyMemory<byte>[] pieces, long size) =>
        (Path, Size, _pieces, _isLent) = (path, size, pieces, true);

    public string Path { get; }

    /// <summary>How many bytes.</summary>
    public long Size { get; }

    /// <summary>The bytes as they stand in memory, one piece after the other.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Pieces => _pieces;

    /// <summary>The bytes in a row; a copy where they stand in pieces.</summary>
    public ReadOnlyMemory<byte> Bytes => _pieces.Length == 1 ? _pieces[0] : BytePieces.Join(_pieces);

    /// <summary>Gives back the memory that the bytes stand in, if it is the pool's: nobody may read them after that.</summary>
    /// <remarks>A file that isn't disposed keeps its bytes, and the pool does without.</remarks>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isLent, false))
            BytePieces.Return(_pieces);
    }

    /// <summary>A file whose bytes stand at the beginnings of memory of the shared pool.</summary>
    internal static OutputFile Lent(string path, ReadOnlyMemory<byte>[] pieces, long size) => new(path, pieces, size);
}
