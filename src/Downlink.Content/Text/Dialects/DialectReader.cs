namespace Downlink.Text;

/// <summary>Rewrites one text line by line: see <see cref="MarkdownDialects"/>.</summary>
internal ref struct DialectReader(ReadOnlySpan<char> text) : IDisposable
{
    private const int DeepestNesting = 10;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly TextBuffer _out = new(text.Length + 64);
    private readonly FenceTracker _code = new();
    private readonly DialectLine _line = new();
    private readonly Stack<BlockTag> _open = new();
    private readonly HashSet<string> _neverClosed = new(StringComparer.Ordinal);
    private int _previous;
    private bool _isFirst = true;

    public string Read()
    {
        for (var at = 0; at <= _text.Length;)
        {
            var end = _text[at..].IndexOf('\n') is >= 0 and var length ? at + length : _text.Length;
            Add(_text[at..end].TrimEnd('\r'), end);
            at = end + 1;
        }

        return _out.ToString();
    }

    public readonly void Dispose()
    {
        _out.Dispose();
        _line.Dispose();
    }

    private void Add(ReadOnlySpan<char> line, int end)
    {
        var bare = line.Trim();
        var tag = bare.StartsWith('{') && !_line.IsRaw ? ForeignTag.Read(bare) : null;
        tag = tag?.Length == bare.Length ? tag : null;
        if (_open.TryPeek(out var block) && tag?.Name == block.End)
            Close(block, line);
        else if (block is { IsCode: true } || _code.IsCode(line))
            Write(line);
        else if (tag is not null && BlockTag.Of(tag) is { } opening && IsClosed(opening, end))
            Open(opening, line);
        else
            Text(line, bare);
    }

    private void Open(BlockTag block, ReadOnlySpan<char> line)
    {
        Write($"{Indentation(line)}{block.Opening}");
        _open.Push(block);
    }

    private void Close(BlockTag block, ReadOnlySpan<char> line)
    {
        _open.Pop();
        Write($"{Indentation(line)}{block.Closing}");
    }

    private void Text(ReadOnlySpan<char> line, ReadOnlySpan<char> bare)
    {
        if (KramdownAttributes.Measure(bare) == bare.Length && bare.Length > 0)
        {
            if (KramdownAttributes.IsTableOfContents(bare) && MarkdownText.IsListItem(_out.Text[_previous..]))
                _out.Length = _previous;
            Write("");
        }
        else
        {
            Write(_line.Rewrite(Headed(line)));
        }
    }

    /// <summary>
    /// Old renderers took <c>##标题</c> for a heading, and many a text counts on it. A single <c>#</c> stays what it is: it may be a hashtag.
    /// </summary>
    private static ReadOnlySpan<char> Headed(ReadOnlySpan<char> line)
    {
        var marks = line.IndexOfAnyExcept('#');
        return marks is >= 2 and <= 6 && char.IsLetterOrDigit(line[marks]) ? $"{line[..marks]} {line[marks..]}" : line;
    }

    private void Write(ReadOnlySpan<char> line)
    {
        if (!_isFirst)
            _out.Append('\n');
        _isFirst = false;
        _previous = _out.Length;
        foreach (var block in _open)
        {
            if (!block.IsCode)
                _out.Append("> ");
        }
        _out.Append(line);
    }

    private static ReadOnlySpan<char> Indentation(ReadOnlySpan<char> line) => line[..^line.TrimStart().Length];

    /// <summary>A tag that nothing closes is no block, and stays text.</summary>
    private readonly bool IsClosed(BlockTag block, int from)
    {
        if (_open.Count == DeepestNesting || _neverClosed.Contains(block.End))
            return false;
        if (_text[from..].Contains(block.End, StringComparison.Ordinal))
            return true;
        _neverClosed.Add(block.End);
        return false;
    }
}
