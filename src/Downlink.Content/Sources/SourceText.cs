using Downlink.Memory;

namespace Downlink.Sources;

/// <summary>
/// What a file says, and a digest by which it is known. Of a file that an earlier run of the program has read the digest is at hand, and its
/// text is read when somebody asks for it.
/// </summary>
internal sealed class SourceText : IEquatable<SourceText>
{
    private readonly Func<string>? _read;
    private string? _text;
    private Digest? _digest;

    public SourceText(string text) => _text = text;

    /// <param name="text">The text.</param>
    /// <param name="digest">Of the bytes that it was read from.</param>
    public SourceText(string text, Digest digest) => (_text, _digest) = (text, digest);

    /// <param name="digest">Of the bytes that it is read from.</param>
    /// <param name="read">Reads it; several threads may do so at once.</param>
    public SourceText(Digest digest, Func<string> read) => (_digest, _read) = (digest, read);

    /// <summary>Whether it needn't be read any more.</summary>
    public bool IsAtHand => _text is not null;

    /// <summary>The text.</summary>
    /// <exception cref="SourceChangedException">It is another by now.</exception>
    public string Value => _text ??= _read?.Invoke() ?? "";

    public Digest Digest => _digest ??= DigestOf(Value);

    public bool Equals(SourceText? other) =>
        other is not null && (_text is { } text && other._text is { } same ? text == same : Digest.Equals(other.Digest));

    public override bool Equals(object? other) => Equals(other as SourceText);

    public override int GetHashCode() => Digest.GetHashCode();

    private static Digest DigestOf(string text)
    {
        using var digest = new DigestBuilder();
        return digest.Add(text).ToDigest();
    }
}
