namespace Downlink.Text;

/// <summary>
/// The lines of Markdown, without their ends, which are those of CommonMark (0.31.2, 2.1): LF, CR, and both as one. Two letters can be
/// looked for at once in any writing; the framework's own lines end at seven, beyond ASCII too, and finding those takes long in Han.
/// </summary>
public ref struct MarkdownLines(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;
    private bool _isAtEnd = text.IsEmpty;

    /// <summary>The line reached.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>The lines themselves, for <c>foreach</c>.</summary>
    public readonly MarkdownLines GetEnumerator() => this;

    /// <summary>Goes on; false at the end. A text that ends with a line's end has no empty line behind it.</summary>
    public bool MoveNext()
    {
        if (_isAtEnd)
            return false;

        var end = _rest.IndexOfAny('\n', '\r');
        Current = end < 0 ? _rest : _rest[..end];
        _rest = end < 0 ? [] : _rest[(_rest[end..] is ['\r', '\n', ..] ? end + 2 : end + 1)..];
        _isAtEnd = _rest.IsEmpty;
        return true;
    }
}
