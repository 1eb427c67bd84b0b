using System.Security.Cryptography;

namespace Downlink.Output;

/// <summary>The SHA-256 of a file's bytes.</summary>
public sealed class FileHash : IEquatable<FileHash>
{
    private readonly byte[] _bytes;

    private FileHash(byte[] bytes) => _bytes = bytes;

    /// <summary>Its 32 bytes.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>One that was made before, from its bytes.</summary>
    public static FileHash From(ReadOnlySpan<byte> bytes) => new(bytes.ToArray());

    public static FileHash Of(ReadOnlySpan<byte> content) => new(SHA256.HashData(content));

    /// <summary>That of what stands in pieces.</summary>
    public static FileHash Of(IReadOnlyList<ReadOnlyMemory<byte>> pieces)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        if (pieces.Count == 1)
            return Of(pieces[0].Span);

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var piece in pieces)
            hash.AppendData(piece.Span);
        return new FileHash(hash.GetHashAndReset());
    }

    /// <summary>As a manifest writes it: in lower-case hexadecimal.</summary>
    public override string ToString() => Convert.ToHexStringLower(_bytes);

    public bool Equals(FileHash? other) => other is not null && _bytes.AsSpan().SequenceEqual(other._bytes);

    public override bool Equals(object? obj) => Equals(obj as FileHash);

    public override int GetHashCode() => BitConverter.ToInt32(_bytes);
}
