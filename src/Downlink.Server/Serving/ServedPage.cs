using System.Security.Cryptography;

namespace Downlink.Server;

/// <summary>A page as a build writes it, and the first digits of the SHA-256 of its bytes.</summary>
internal sealed record ServedPage(ReadOnlyMemory<byte> Bytes, string Hash)
{
    private const int Digits = 16;

    public static ServedPage Of(ReadOnlyMemory<byte> bytes) => new(bytes, Convert.ToHexStringLower(SHA256.HashData(bytes.Span))[..Digits]);
}
