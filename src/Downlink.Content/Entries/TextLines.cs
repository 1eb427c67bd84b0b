namespace Downlink.Entries;

/// <summary>A text and where its lines begin; a line is read without its end.</summary>
internal sealed class TextLines
{
    private readonly List<int> _starts = [];

    public TextLines(string text)
    {
        Text = text;
        for (var at = 0; at < text.Length; at = Next(at))
            _starts.Add(at);
    }

    public string Text { get; }

    public int Count => _starts.Count;

    public ReadOnlySpan<char> this[int line] => Text.AsSpan(_starts[line]..Start(line + 1)).TrimEnd("\r\n");

    /// <summary>All from a line on.</summary>
    public ReadOnlySpan<char> From(int line) => Text.AsSpan(Start(line));

    /// <summary>The lines from one up to another, line ends as they were.</summary>
    public string Between(int line, int end) => Text[Start(line)..Start(end)];

    /// <summary>Where a line begins; the text's length for the line after the last.</summary>
    public int Start(int line) => line < _starts.Count ? _starts[line] : Text.Length;

    private int Next(int at)
    {
        var end = Text.IndexOf('\n', at);
        return end < 0 ? Text.Length : end + 1;
    }
}
