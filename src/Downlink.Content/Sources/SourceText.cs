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
    private bool _isReleased;

    /// <summary>What was read of a text that was let go, as long as somebody has it in hand.</summary>
    private WeakReference<string>? _passing;

    public SourceText(string text) => _text = text;

    /// <param name="text">The text, or null where it isn't read yet.</param>
    /// <param name="digest">Of the bytes that it is read from.</param>
    /// <param name="read">Reads it, again too; several threads may do so at once. Null where it can't be.</param>
    public SourceText(string? text, Digest digest, Func<string>? read) => (_text, _digest, _read) = (text, digest, read);

    /// <summary>Whether it needn't be read any more.</summary>
    public bool IsAtHand => _text is not null;

    /// <summary>The text.</summary>
    /// <exception cref="SourceChangedException">It is another by now.</exception>
    public string Value => _text ?? Read();

    public Digest Digest => _digest ??= Digest.Of(Value);

    /// <summary>Doesn't keep the text any more if it can be read again.</summary>
    public void Release()
    {
        if (_read is not null)
            (_text, _isReleased) = (null, true);
    }

    public bool Equals(SourceText? other) =>
        other is not null && (_text is { } text && other._text is { } same ? text == same : Digest.Equals(other.Digest));

    public override bool Equals(object? other) => Equals(other as SourceText);

    public override int GetHashCode() => Digest.GetHashCode();

    private string Read()
    {
        if (_passing is { } passing && passing.TryGetTarget(out var text))
            return text;

        text = _read?.Invoke() ?? "";
        if (_isReleased)
            _passing = new WeakReference<string>(text);
        else
            _text = text;
        return text;
    }
}
