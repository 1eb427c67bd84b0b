using System.Text;

namespace Scriban.Parsing;

/// <summary>Reads strings: quoted, verbatim in backticks, and the pieces of interpolated ones.</summary>
internal sealed class StringLexer(TextCursor cursor)
{
    private readonly StringBuilder _buffer = new();

    /// <summary>A string in quotes; the cursor stands on the first.</summary>
    public Token Read()
    {
        var start = cursor.Position;
        var quote = cursor.Current;
        cursor.Advance();
        return ReadPiece(start, quote, hasHoles: false, TokenKind.String, TokenKind.String);
    }

    /// <summary>An interpolated string up to its end or first hole; the cursor stands on the dollar sign.</summary>
    public Token ReadInterpolated()
    {
        var start = cursor.Position;
        var quote = cursor.Peek();
        cursor.Advance(2);
        return ReadPiece(start, quote, hasHoles: true, TokenKind.String, TokenKind.InterpolatedStart);
    }

    /// <summary>The text after a hole; the cursor stands on the brace that closes it.</summary>
    public Token ReadAfterHole(char quote)
    {
        var start = cursor.Position;
        cursor.Advance();
        return ReadPiece(start, quote, hasHoles: true, TokenKind.InterpolatedEnd, TokenKind.InterpolatedMiddle);
    }

    /// <summary>A string in backticks, where only a doubled backtick stands for something else.</summary>
    public Token ReadVerbatim()
    {
        var start = cursor.Position;
        cursor.Advance();
        _buffer.Clear();
        while (true)
        {
            var length = cursor.Rest.IndexOf('`');
            if (length < 0) return Unterminated('`');

            _buffer.Append(cursor.Rest[..length]);
            cursor.Advance(length + 1);
            if (cursor.Current != '`') break;

            _buffer.Append('`');
            cursor.Advance();
        }

        return new Token(TokenKind.String, start, LastRead(), _buffer.ToString());
    }

    private Token ReadPiece(TextPosition start, char quote, bool hasHoles, TokenKind atQuote, TokenKind atHole)
    {
        var first = cursor.Offset;
        _buffer.Clear();
        while (true)
        {
            var length = hasHoles ? cursor.Rest.IndexOfAny(quote, '\\', '{') : cursor.Rest.IndexOfAny(quote, '\\');
            if (length < 0) return Unterminated(quote);

            var stop = cursor.Rest[length];
            if (stop == '\\')
            {
                _buffer.Append(cursor.Rest[..length]);
                cursor.Advance(length + 1);
                if (ReadEscape(hasHoles) is { } error) return error;
                continue;
            }

            var isPlain = first == cursor.Offset;
            var text = isPlain ? cursor.Rest[..length].ToString() : _buffer.Append(cursor.Rest[..length]).ToString();
            cursor.Advance(length + 1);
            return new Token(stop == quote ? atQuote : atHole, start, LastRead(), text);
        }
    }

    private TextPosition LastRead() => cursor.Position.NextColumn(-1);

    private Token Unterminated(char quote)
    {
        cursor.MoveTo(cursor.Text.Length);
        var message = $"the text ends in a string that was not closed by a {quote}";
        return new Token(TokenKind.Error, cursor.LastPosition, cursor.LastPosition, message);
    }

    /// <summary>What follows a backslash; an error token if it is no escape.</summary>
    private Token? ReadEscape(bool hasHoles)
    {
        var c = cursor.Current;
        if (cursor.AtEnd) return Unterminated('"');
        if (c is 'u' or 'x') return ReadCode(c == 'u' ? 4 : 2);
        if (c == '\r' && cursor.Peek() == '\n') cursor.Advance();

        char? plain = c switch
        {
            '\'' or '"' or '\\' => c,
            '{' or '}' when hasHoles => c,
            '0' => '\0',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\v',
            _ => null,
        };
        if (plain is null && c is not ('\r' or '\n')) return Unexpected();

        if (plain is { } character) _buffer.Append(character);
        cursor.Advance();
        return null;
    }

    private static int HexDigit(char c) => char.IsAsciiDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10;

    private Token? ReadCode(int digits)
    {
        var code = 0;
        for (var i = 0; i < digits; i++)
        {
            cursor.Advance();
            if (!char.IsAsciiHexDigit(cursor.Current)) return Unexpected();
            code = (code * 16) + HexDigit(cursor.Current);
        }

        cursor.Advance();
        _buffer.Append((char)code);
        return null;
    }

    private Token Unexpected()
    {
        var position = cursor.AtEnd ? cursor.LastPosition : cursor.Position;
        return new Token(TokenKind.Error, position, position, $"`{cursor.Current}` is no escape: only ' \" \\ 0 b f n r t v uXXXX xXX are");
    }
}
