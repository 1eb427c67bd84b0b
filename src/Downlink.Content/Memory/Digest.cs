namespace Downlink.Memory;

/// <summary>
/// The first half of a SHA-256, in hexadecimal: what has the same was made of the same. By it a later run knows what an earlier one left.
/// </summary>
public readonly record struct Digest(string Hex)
{
    /// <summary>Bytes that one takes in a file.</summary>
    public const int Size = 16;
}
