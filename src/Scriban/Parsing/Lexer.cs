namespace Scriban.Parsing;

/// <summary>Cuts a template into tokens, one at a time: raw text, and the code in it.</summary>
internal sealed class Lexer
{
    private readonly TextCursor _cursor;
    private readonly CodeLexer _code;
    private readonly LexerOptions _options;
    private State _state;

    /// <summary>The sign at the right edge of the last code block.</summary>
    private char _strip;

    /// <summary>Where the raw text before the coming opening begins after stripping, or -1 if none of it was kept.</summary>
    private int _keptRaw = -1;
    private Opening _opening;
    private string _indent = "";

    public Lexer(string text, LexerOptions options, ParserOptions parserOptions)
    {
        _cursor = new TextCursor(text);
        _options = options;
        _code = new CodeLexer(_cursor, options, parserOptions);
        _state = options.Mode switch
        {
            ScriptMode.ScriptOnly => State.Script,
            ScriptMode.FrontMatterOnly or ScriptMode.FrontMatterAndContent => State.BeforeFrontMatter,
            _ => State.Raw,
        };
    }

    private enum State
    {
        Raw,
        Opening,
        Code,
        Script,
        BeforeFrontMatter,
        FrontMatter,
        End,
    }

    public Token Read()
    {
        while (!_cursor.AtEnd && _state != State.End)
        {
            if (ReadInState() is { } token) return token;
        }

        return new Token(TokenKind.Eof, _cursor.LastPosition, _cursor.LastPosition);
    }

    private Token? ReadInState() => _state switch
    {
        State.Raw => ReadRaw(),
        State.Opening => _opening.Percents > 0 ? ReadVerbatim() : ReadOpening(),
        State.Code => _code.AtExit() is { } sign ? ReadExit(sign) : _code.Read(),
        State.Script => _code.Read(),
        State.BeforeFrontMatter => ReadFirstMarker(),
        _ => AtMarker() ? ReadLastMarker() : _code.Read(),
    };

    /// <summary>The text up to the next opening, or null if stripping leaves nothing of it.</summary>
    private Token? ReadRaw()
    {
        _opening = Opening.Find(_cursor.Text, _cursor.Offset);
        var raw = _cursor.Text.AsSpan(_cursor.Offset, _opening.Offset - _cursor.Offset);
        var leading = Stripping.Leading(raw, _strip);
        var kept = raw[leading..];
        kept = kept[..^Stripping.Trailing(kept, _opening.Strip)];
        _cursor.Advance(leading);
        _keptRaw = kept.IsEmpty ? -1 : _cursor.Offset;
        _state = State.Opening;
        if (kept.IsEmpty)
        {
            _cursor.MoveTo(_opening.Offset);
            return null;
        }

        var start = _cursor.Position;
        var token = new Token(TokenKind.Raw, start, _cursor.MoveToEnd(start.Offset + kept.Length), kept.ToString());
        _cursor.MoveTo(_opening.Offset);
        return token;
    }

    private Token ReadOpening()
    {
        var hasIndent = _keptRaw >= 0 && _opening.Strip == Stripping.None;
        var indent = hasIndent ? Stripping.IndentBefore(_cursor.Text, _keptRaw, _opening.Offset) : [];
        if (!indent.SequenceEqual(_indent)) _indent = indent.ToString();

        var start = _cursor.Position;
        var token = new Token(TokenKind.CodeEnter, start, _cursor.MoveToEnd(_opening.End), _indent);
        _code.EnterBlock();
        _state = State.Code;
        return token;
    }

    private Token ReadExit(char sign)
    {
        var start = _cursor.Position;
        _strip = sign;
        _state = State.Raw;
        return new Token(TokenKind.CodeExit, start, _cursor.MoveToEnd(_cursor.Offset + (sign == Stripping.None ? 2 : 3)));
    }

    private Token ReadVerbatim()
    {
        var start = _cursor.Position;
        var closing = _opening.FindClosing(_cursor.Text);
        var text = _cursor.Text[_opening.End..closing.Offset];
        _strip = closing.Strip;
        _state = State.Raw;
        return new Token(TokenKind.Verbatim, start, _cursor.MoveToEnd(closing.End), text);
    }

    private Token ReadFirstMarker()
    {
        if (!AtMarker())
        {
            _state = State.End;
            var message = $"the text must begin with a line `{_options.FrontMatterMarker}`";
            return new Token(TokenKind.Error, _cursor.Position, _cursor.Position, message);
        }

        _state = State.FrontMatter;
        return ReadMarker();
    }

    private Token ReadLastMarker()
    {
        _strip = '-';
        _state = _options.Mode == ScriptMode.FrontMatterOnly ? State.End : State.Raw;
        return ReadMarker();
    }

    private Token ReadMarker()
    {
        var start = _cursor.Position;
        return new Token(TokenKind.FrontMatterMarker, start, _cursor.MoveToEnd(_cursor.Offset + _options.FrontMatterMarker.Length));
    }

    /// <summary>Whether the marker stands alone on the line that begins here.</summary>
    private bool AtMarker()
    {
        if (_cursor.Position.Column != 0 || !_cursor.Rest.StartsWith(_options.FrontMatterMarker)) return false;

        var after = _cursor.Rest[_options.FrontMatterMarker.Length..];
        var lineEnd = after.IndexOf('\n');
        return after[..(lineEnd < 0 ? after.Length : lineEnd)].IsWhiteSpace();
    }
}
