using System.Buffers;

namespace Downlink.Text;

/// <summary>A text that grows in borrowed memory, which goes back in the end: what is to stay of it is copied once.</summary>
/// <param name="capacity">About how long it will be; it grows beyond that.</param>
public sealed class TextBuffer(int capacity) : IDisposable
{
    private char[] _characters = ArrayPool<char>.Shared.Rent(capacity);
    private int _length;

    /// <summary>How long it is; made less, it loses its end.</summary>
    public int Length
    {
        get => _length;
        set => _length = value <= _length ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "It is shorter.");
    }

    /// <summary>The text, as long as nothing is appended.</summary>
    public ReadOnlySpan<char> Text => _characters.AsSpan(0, _length);

    public char this[int index] => Text[index];

    public TextBuffer Append(char character)
    {
        if (_length == _characters.Length)
            Grow(1);
        _characters[_length++] = character;
        return this;
    }

    public TextBuffer Append(ReadOnlySpan<char> text)
    {
        if (text.Length > _characters.Length - _length)
            Grow(text.Length);
        text.CopyTo(_characters.AsSpan(_length));
        _length += text.Length;
        return this;
    }

    public void RemoveAt(int index)
    {
        _characters.AsSpan((index + 1).._length).CopyTo(_characters.AsSpan(index));
        _length--;
    }

    public override string ToString() => Text.ToString();

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_characters);
        (_characters, _length) = ([], 0);
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_length + more, _characters.Length * 2));
        Text.CopyTo(larger);
        ArrayPool<char>.Shared.Return(_characters);
        _characters = larger;
    }
}
