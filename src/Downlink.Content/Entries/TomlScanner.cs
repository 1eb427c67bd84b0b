using System.Globalization;
using System.Text;
using Downlink.Configuration;
using Downlink.Diagnostics;

namespace Downlink.Entries;

/// <summary>
/// Reads the smallest parts of a TOML text (keys, strings, words) and knows where it stands. What isn't TOML is a
/// <see cref="FormatException"/> that says why.
/// </summary>
internal sealed class TomlScanner(string path, string text, int firstLine)
{
    private int _at;
    private int _line = firstLine;
    private int _lineStart;

    public bool IsAtEnd => _at >= text.Length;

    public char Current => _at < text.Length ? text[_at] : '\0';

    public SourceSpan Here => new(path, _line, _at - _lineStart + 1, 0);

    public bool Take(string token)
    {
        if (!text.AsSpan(_at).StartsWith(token, StringComparison.Ordinal))
            return false;
        Move(token.Length);
        return true;
    }

    public void Expect(string token)
    {
        if (!Take(token))
            throw new FormatException($"expected `{token}`");
    }

    /// <summary>Spaces and tabs.</summary>
    public void SkipBlanks()
    {
        while (Current is ' ' or '\t')
            _at++;
    }

    /// <summary>White space of any kind, and comments.</summary>
    public void SkipLines()
    {
        while (!IsAtEnd && (char.IsWhiteSpace(Current) || Current == '#'))
        {
            if (Current == '#')
                SkipLine();
            else
                Move(1);
        }
    }

    /// <summary>Everything up to the end of the line.</summary>
    public void SkipLine()
    {
        while (!IsAtEnd && Current != '\n')
            _at++;
    }

    /// <summary>A key without dots: bare or quoted.</summary>
    public YamlScalar Key()
    {
        var place = Here;
        if (Current is '"' or '\'')
            return new YamlScalar(Quoted(), IsQuoted: true, place);

        var start = _at;
        while (char.IsLetterOrDigit(Current) || Current is '_' or '-')
            _at++;
        return start < _at
            ? new YamlScalar(text[start.._at], IsQuoted: false, place with { Length = _at - start })
            : throw new FormatException("expected a key");
    }

    /// <summary>A number, a date, <c>true</c> or <c>false</c>, as written; a date and its time may have a space between them.</summary>
    public string Word()
    {
        var start = _at;
        while (
            IsWord(Current)
            || (Current == ' ' && _at - start == 10 && text[_at - 3] == '-' && char.IsAsciiDigit(text.ElementAtOrDefault(_at + 1)))
        )
        {
            _at++;
        }

        return start < _at ? text[start.._at] : throw new FormatException("expected a value");
    }

    /// <summary>A string in one of TOML's four forms, without its quotes.</summary>
    public string Quoted()
    {
        var isLiteral = Current == '\'';
        var mark = isLiteral ? "'" : "\"";
        var isLong = Take(mark + mark + mark);
        if (!isLong)
            Expect(mark);
        else if (!Take("\r\n"))
            Take("\n");

        var end = isLong ? mark + mark + mark : mark;
        var value = new StringBuilder();
        while (!Take(end))
        {
            if (IsAtEnd || (!isLong && Current == '\n'))
                throw new FormatException("a quote is opened and never closed");
            if (Current == '\\' && !isLiteral)
            {
                Escape(value);
                continue;
            }
            value.Append(Current);
            Move(1);
        }
        while (isLong && Current == mark[0] && Take(mark))
            value.Append(mark);
        return value.ToString();
    }

    private void Escape(StringBuilder value)
    {
        Move(1);
        var letter = Current;
        Move(1);
        switch (letter)
        {
            case 'u' or 'U':
                value.Append(CodePoint(letter == 'u' ? 4 : 8));
                break;
            case '\r' or '\n':
                while (char.IsWhiteSpace(Current))
                    Move(1);
                break;
            default:
                value.Append(
                    "btnfre\"\\".IndexOf(letter, StringComparison.Ordinal) is >= 0 and var index
                        ? "\b\t\n\f\r\u001b\"\\"[index]
                        : throw new FormatException($"`\\{letter}` is no escape")
                );
                break;
        }
    }

    private string CodePoint(int digits)
    {
        if (
            _at + digits > text.Length
            || !int.TryParse(text.AsSpan(_at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            || !Rune.IsValid(code)
        )
        {
            throw new FormatException("`\\u` needs the number of a character");
        }

        Move(digits);
        return new Rune(code).ToString();
    }

    private void Move(int count)
    {
        for (; count > 0 && _at < text.Length; count--, _at++)
        {
            if (text[_at] == '\n')
                (_line, _lineStart) = (_line + 1, _at + 1);
        }
    }

    private static bool IsWord(char character) => char.IsAsciiLetterOrDigit(character) || character is '+' or '-' or '.' or '_' or ':';
}
