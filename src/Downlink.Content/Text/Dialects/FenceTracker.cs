namespace Downlink.Text;

/// <summary>Tells, line by line, which lines of a Markdown text are code: between fences, or set in by four spaces outside lists.</summary>
internal sealed class FenceTracker
{
    private char _fence;
    private int _length;
    private bool _isInList;
    private bool _wasBlank = true;
    private bool _wasIndentedCode;

    /// <summary>Takes the next line and says whether it is code, its fences included.</summary>
    public bool IsCode(ReadOnlySpan<char> line)
    {
        var bare = Bare(line, withLists: _length == 0);
        var run = bare.Length > 0 && bare[0] is '`' or '~' ? bare.Length - bare.TrimStart(bare[0]).Length : 0;
        if (_length > 0)
        {
            if (run >= _length && bare[0] == _fence && bare[run..].IsWhiteSpace())
                _length = 0;
            return true;
        }

        if (run >= 3 && (bare[0] == '~' || !bare[run..].Contains('`')))
        {
            (_fence, _length) = (bare[0], run);
            return true;
        }

        return IsIndented(line);
    }

    private bool IsIndented(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart(" \t");
        var isIndented = line.StartsWith("    ") || line.StartsWith('\t');
        var isBlank = text.IsEmpty;
        if (!isBlank && (!isIndented || _isInList))
            _isInList = MarkdownText.IsListItem(text) || (_isInList && (text.Length < line.Length || !_wasBlank));
        var isCode = isIndented && !isBlank && !_isInList && (_wasBlank || _wasIndentedCode);
        _wasIndentedCode = isCode || (_wasIndentedCode && isBlank);
        _wasBlank = isBlank;
        return isCode;
    }

    /// <summary>A line without the quote marks, and the markers of lists, before it.</summary>
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> line, bool withLists)
    {
        var text = line.TrimStart(" \t>");
        while (withLists && MarkdownText.IsListItem(text))
            text = text[(text.IndexOfAny(' ', '\t') + 1)..].TrimStart(" \t>");
        return text;
    }
}
