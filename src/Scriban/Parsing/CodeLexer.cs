using System.Globalization;

namespace Scriban.Parsing;

/// <summary>Cuts code into tokens.</summary>
internal sealed class CodeLexer(TextCursor cursor, LexerOptions lexerOptions, ParserOptions options)
{
    private readonly NumberLexer _numbers = new(cursor, options.ParseFloatAsDecimal);
    private readonly StringLexer _strings = new(cursor);
    private readonly NameTable _names = new();

    /// <summary>The quotes of the interpolated strings in whose holes the cursor stands.</summary>
    private readonly Stack<char> _holes = new();
    private bool _isBlock;
    private int _openBraces;

    /// <summary>Whether the word before was an <c>include</c> whose name may stand without quotes.</summary>
    private bool _readsPath;

    /// <summary>Begins a code block: from here on a <c>}}</c> ends a comment.</summary>
    public void EnterBlock()
    {
        _isBlock = true;
        _openBraces = 0;
        _holes.Clear();
    }

    /// <summary>The sign before the closing of the block if it is closed here, or null.</summary>
    public char? AtExit()
    {
        if (_openBraces > 0 || _holes.Count > 0) return null;
        return ExitAt(cursor.Offset);
    }

    /// <summary>The next token, or null where white space or a comment was skipped.</summary>
    public Token? Read()
    {
        if (SkipBlanks()) return null;

        var isAfterSpace = cursor.Offset == 0 || char.IsWhiteSpace(cursor.Text[cursor.Offset - 1]);
        return ReadToken() with { IsAfterSpace = isAfterSpace };
    }

    private static bool IsIdentifierStart(char c) => char.IsAsciiLetter(c) || c == '_' || (c > '\x7f' && char.IsLetter(c));

    private static bool IsIdentifierPart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_' || (c > '\x7f' && char.IsLetterOrDigit(c));

    private char? ExitAt(int offset)
    {
        var text = cursor.Text.AsSpan(offset);
        if (text.StartsWith("}}")) return Stripping.None;
        return text.Length > 2 && text[1..].StartsWith("}}") && Stripping.Of(text[0]) is var sign and not Stripping.None ? sign : null;
    }

    private bool SkipBlanks()
    {
        var start = cursor.Offset;
        while (!cursor.AtEnd && char.IsWhiteSpace(cursor.Current) && !AtLineEnd()) cursor.Advance();

        if (cursor.Current == '#') SkipComment();
        return cursor.Offset > start;
    }

    private bool AtLineEnd() => cursor.Current == '\n' || (cursor.Current == '\r' && cursor.Peek() == '\n');

    /// <summary>A comment ends with the line, or one that begins with <c>##</c> at the next; in any case with the block.</summary>
    private void SkipComment()
    {
        var isLong = cursor.Peek() == '#';
        cursor.Advance(isLong ? 2 : 1);
        while (!cursor.AtEnd && !(_isBlock && ExitAt(cursor.Offset) is not null))
        {
            if (!isLong && AtLineEnd()) return;
            if (isLong && cursor.Current == '#' && cursor.Peek() == '#')
            {
                cursor.Advance(2);
                return;
            }

            cursor.Advance();
        }
    }

    private Token ReadToken()
    {
        var c = cursor.Current;
        if (_readsPath && IsIdentifierStart(c)) return ReadPath();
        _readsPath = false;
        if (IsIdentifierStart(c)) return ReadIdentifier();
        if (char.IsAsciiDigit(c)) return _numbers.Read();
        return c switch
        {
            '\'' or '"' => _strings.Read(),
            '`' => _strings.ReadVerbatim(),
            '$' => ReadSpecial(),
            '}' when _holes.Count > 0 => ReadAfterHole(),
            _ => ReadSign(),
        };
    }

    private Token ReadIdentifier()
    {
        var start = cursor.Position;
        var end = SkipName();
        var name = _names.Intern(ReadSince(start.Offset));
        _readsPath = name == "include" && lexerOptions.EnableIncludeImplicitString;
        return new Token(TokenKind.Identifier, start, end, name);
    }

    /// <summary>The name of an include without quotes, up to white space or the end of the block.</summary>
    private Token ReadPath()
    {
        _readsPath = false;
        var start = cursor.Position;
        while (!cursor.AtEnd && !char.IsWhiteSpace(cursor.Current) && ExitAt(cursor.Offset) is null) cursor.Advance();
        var path = ReadSince(start.Offset).ToString();
        return new Token(TokenKind.String, start, start.NextColumn(path.Length - 1), path);
    }

    private ReadOnlySpan<char> ReadSince(int offset) => cursor.Text.AsSpan(offset, cursor.Offset - offset);

    private TextPosition SkipName()
    {
        var end = cursor.Offset;
        while (end < cursor.Text.Length && IsIdentifierPart(cursor.Text[end])) end++;
        return cursor.MoveToEnd(end);
    }

    /// <summary>What begins with a dollar sign: an interpolated string or a variable of the current call.</summary>
    private Token ReadSpecial()
    {
        var start = cursor.Position;
        var next = cursor.Peek();
        if (next is '"' or '\'') return TrackHole(_strings.ReadInterpolated(), next);
        if (next == '$')
        {
            cursor.Advance(2);
            return new Token(TokenKind.BlockArgument, start, start.NextColumn());
        }

        cursor.Advance();
        if (IsIdentifierStart(next))
            return new Token(TokenKind.LocalIdentifier, start, SkipName(), _names.Intern(ReadSince(start.Offset + 1)));
        if (!char.IsAsciiDigit(next)) return new Token(TokenKind.Arguments, start, start);

        while (char.IsAsciiDigit(cursor.Current)) cursor.Advance();
        var digits = ReadSince(start.Offset + 1);
        return new Token(TokenKind.ArgumentIndex, start, start.NextColumn(digits.Length), IndexOf(digits));
    }

    private static int IndexOf(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : int.MaxValue;

    private Token ReadAfterHole() => TrackHole(_strings.ReadAfterHole(_holes.Peek()), _holes.Pop());

    private Token TrackHole(Token piece, char quote)
    {
        if (piece.Kind is TokenKind.InterpolatedStart or TokenKind.InterpolatedMiddle) _holes.Push(quote);
        return piece;
    }

    private Token ReadSign()
    {
        var (kind, length) = Signs.Read(cursor.Rest);
        if (_holes.Count == 0)
        {
            if (kind == TokenKind.OpenBrace) _openBraces++;
            if (kind == TokenKind.CloseBrace && --_openBraces < 0) (kind, _openBraces) = (TokenKind.Error, 0);
        }

        var start = cursor.Position;
        var text = kind == TokenKind.Error ? $"`{cursor.Current}` is not expected in code" : null;
        return new Token(kind, start, cursor.MoveToEnd(cursor.Offset + length), text);
    }
}
