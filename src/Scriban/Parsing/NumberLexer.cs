using System.Globalization;
using System.Numerics;

namespace Scriban.Parsing;

/// <summary>Reads numbers: integers of any size, with a base or an exponent, and numbers with a point.</summary>
internal sealed class NumberLexer(TextCursor cursor, bool floatAsDecimal)
{
    /// <summary>An integer with more digits costs too much to be read.</summary>
    private const int MaxDigits = 10_000;

    public Token Read()
    {
        var start = cursor.Position;
        if (cursor.Current == '0' && cursor.Peek() is 'x' or 'X' && char.IsAsciiHexDigit(cursor.Peek(2))) return ReadWithBase(start, 16);
        if (cursor.Current == '0' && cursor.Peek() is 'b' or 'B' && cursor.Peek(2) is '0' or '1') return ReadWithBase(start, 2);

        SkipDigits();
        var isFloat = StartsFraction();
        if (isFloat)
        {
            cursor.Advance();
            SkipDigits();
        }

        if (IsExponent(cursor.Current, cursor.Peek()) && !SkipExponent())
            return new Token(TokenKind.Error, cursor.Position, cursor.Position, "a digit is expected after the exponent");

        var digits = cursor.Text.AsSpan(start.Offset, cursor.Offset - start.Offset);
        var suffix = IsSuffix(cursor.Current, cursor.Peek()) ? char.ToLowerInvariant(cursor.Current) : '\0';
        if (suffix != '\0') cursor.Advance();
        var text = digits.ToString().Replace("_", "", StringComparison.Ordinal);
        return ToToken(start, isFloat || suffix != '\0' ? ToFloat(text, suffix) : ToInteger(text));
    }

    private static bool IsSuffix(char c, char next) => c is 'f' or 'F' or 'd' or 'D' or 'm' or 'M' && !IsNamePart(next);

    private static bool IsExponent(char c, char next) => c is 'e' or 'E' && !char.IsLetter(next) && next != '_';

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c == '_';

    /// <summary>A point belongs to the number before a digit, an exponent or a suffix; else it is a member or a range.</summary>
    private bool StartsFraction()
    {
        if (cursor.Current != '.') return false;
        var next = cursor.Peek();
        return char.IsAsciiDigit(next) || IsSuffix(next, cursor.Peek(2)) || IsExponent(next, cursor.Peek(2));
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(cursor.Current) || cursor.Current == '_') cursor.Advance();
    }

    private bool SkipExponent()
    {
        cursor.Advance();
        if (cursor.Current is '+' or '-') cursor.Advance();
        if (!char.IsAsciiDigit(cursor.Current)) return false;

        SkipDigits();
        return true;
    }

    private Token ToToken(TextPosition start, object? value)
    {
        var end = cursor.Position.NextColumn(-1);
        return value is null
            ? new Token(TokenKind.Error, start, end, "this number cannot be represented")
            : new Token(TokenKind.Number, start, end, value);
    }

    private object? ToFloat(string text, char suffix)
    {
        if (suffix == 'm' || (suffix == '\0' && floatAsDecimal))
            return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact : null;
        if (suffix == 'f')
            return float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var single) ? single : null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static object? ToInteger(string text)
    {
        const NumberStyles Style = NumberStyles.AllowExponent;
        if (int.TryParse(text, Style, CultureInfo.InvariantCulture, out var small)) return small;
        if (long.TryParse(text, Style, CultureInfo.InvariantCulture, out var large)) return large;
        if (DigitsOf(text) > MaxDigits) return null;
        return BigInteger.TryParse(text, Style, CultureInfo.InvariantCulture, out var huge) ? huge : null;
    }

    /// <summary>How many digits the value has, an exponent counted in.</summary>
    private static int DigitsOf(string text)
    {
        var e = text.AsSpan().IndexOfAny('e', 'E');
        if (e < 0) return text.Length;
        var isShort = int.TryParse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent);
        return isShort && exponent <= MaxDigits ? e + Math.Max(exponent, 0) : int.MaxValue;
    }

    /// <summary>The bits as written: without the suffix <c>u</c> the highest of 32 or of 64 is the sign.</summary>
    private Token ReadWithBase(TextPosition start, int radix)
    {
        cursor.Advance(2);
        var digitsStart = cursor.Offset;
        while (cursor.Current is '0' or '1' or '_' || (radix == 16 && char.IsAsciiHexDigit(cursor.Current))) cursor.Advance();

        var digits = cursor.Text[digitsStart..cursor.Offset].Replace("_", "", StringComparison.Ordinal);
        var isUnsigned = cursor.Current is 'u' or 'U';
        if (isUnsigned) cursor.Advance();
        var style = radix == 16 ? NumberStyles.AllowHexSpecifier : NumberStyles.AllowBinarySpecifier;
        if (!ulong.TryParse(digits, style, CultureInfo.InvariantCulture, out var bits)) return ToToken(start, null);

        var fits = bits <= uint.MaxValue;
        if (isUnsigned) return ToToken(start, fits ? (uint)bits : (object)bits);
        return ToToken(start, fits ? unchecked((int)bits) : (object)unchecked((long)bits));
    }
}
