namespace Scriban.Parsing;

/// <summary>A place in a text that only moves forward and knows its line and column.</summary>
internal sealed class TextCursor(string text)
{
    private int _line;
    private int _lineStart;

    public string Text { get; } = text;

    public int Offset { get; private set; }

    public bool AtEnd => Offset >= Text.Length;

    /// <summary>The current character, or NUL at the end.</summary>
    public char Current => Offset < Text.Length ? Text[Offset] : '\0';

    public TextPosition Position => new(Offset, _line, Offset - _lineStart);

    /// <summary>Where messages about a premature end of the text point: its last character.</summary>
    public TextPosition LastPosition
    {
        get
        {
            if (!AtEnd || Offset == 0) return Position;
            if (Offset > _lineStart) return Position.NextColumn(-1);
            return new TextPosition(Offset - 1, _line - 1, Offset - 2 - Text.AsSpan(0, Offset - 1).LastIndexOf('\n'));
        }
    }

    public ReadOnlySpan<char> Rest => Text.AsSpan(Offset);

    public char Peek(int distance = 1) => Offset + distance < Text.Length ? Text[Offset + distance] : '\0';

    public void Advance()
    {
        if (AtEnd) return;
        if (Text[Offset++] != '\n') return;

        _line++;
        _lineStart = Offset;
    }

    public void Advance(int count) => MoveTo(Math.Min(Offset + count, Text.Length));

    public void MoveTo(int offset)
    {
        var passed = Text.AsSpan(Offset, offset - Offset);
        var last = passed.LastIndexOf('\n');
        if (last >= 0)
        {
            _line += passed.Count('\n');
            _lineStart = Offset + last + 1;
        }

        Offset = offset;
    }

    /// <summary>Moves to an offset and gives the position of the character just before it.</summary>
    public TextPosition MoveToEnd(int offset)
    {
        MoveTo(offset - 1);
        var end = Position;
        MoveTo(offset);
        return end;
    }
}
