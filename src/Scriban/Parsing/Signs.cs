namespace Scriban.Parsing;

/// <summary>The punctuation of the language.</summary>
internal static class Signs
{
    /// <summary>The longest sign at the start of a text, and its length; an error of one character if there is none.</summary>
    public static (TokenKind Kind, int Length) Read(ReadOnlySpan<char> text)
    {
        var second = text.Length > 1 ? text[1] : '\0';
        var third = text.Length > 2 ? text[2] : '\0';
        return text[0] switch
        {
            '\n' => (TokenKind.NewLine, 1),
            '\r' => (TokenKind.NewLine, 2),
            ';' => (TokenKind.Semicolon, 1),
            '(' => (TokenKind.OpenParen, 1),
            ')' => (TokenKind.CloseParen, 1),
            '[' => (TokenKind.OpenBracket, 1),
            ']' => (TokenKind.CloseBracket, 1),
            '{' => (TokenKind.OpenBrace, 1),
            '}' => (TokenKind.CloseBrace, 1),
            ',' => (TokenKind.Comma, 1),
            ':' => (TokenKind.Colon, 1),
            '@' => (TokenKind.At, 1),
            '^' => (TokenKind.Caret, 1),
            '.' => ReadDots(second, third),
            '?' => ReadQuestion(second),
            '|' => ReadPipe(second),
            '&' when second == '&' => (TokenKind.DoubleAmpersand, 2),
            '=' => second == '=' ? (TokenKind.EqualEqual, 2) : (TokenKind.Equal, 1),
            '!' => second == '=' ? (TokenKind.ExclamationEqual, 2) : (TokenKind.Exclamation, 1),
            '<' => ReadComparison(second, '<', TokenKind.Less, TokenKind.LessEqual, TokenKind.ShiftLeft),
            '>' => ReadComparison(second, '>', TokenKind.Greater, TokenKind.GreaterEqual, TokenKind.ShiftRight),
            '+' => ReadComparison(second, '+', TokenKind.Plus, TokenKind.PlusEqual, TokenKind.Increment),
            '-' => ReadComparison(second, '-', TokenKind.Minus, TokenKind.MinusEqual, TokenKind.Decrement),
            '*' => second == '=' ? (TokenKind.AsteriskEqual, 2) : (TokenKind.Asterisk, 1),
            '%' => second == '=' ? (TokenKind.PercentEqual, 2) : (TokenKind.Percent, 1),
            '/' => ReadDivide(second, third),
            _ => (TokenKind.Error, 1),
        };
    }

    private static (TokenKind, int) ReadDots(char second, char third) => (second, third) switch
    {
        ('.', '<') => (TokenKind.DoubleDotLess, 3),
        ('.', '.') => (TokenKind.TripleDot, 3),
        ('.', _) => (TokenKind.DoubleDot, 2),
        _ => (TokenKind.Dot, 1),
    };

    private static (TokenKind, int) ReadQuestion(char second) => second switch
    {
        '.' => (TokenKind.QuestionDot, 2),
        '?' => (TokenKind.DoubleQuestion, 2),
        '!' => (TokenKind.QuestionExclamation, 2),
        _ => (TokenKind.Question, 1),
    };

    private static (TokenKind, int) ReadPipe(char second) => second switch
    {
        '|' => (TokenKind.DoublePipe, 2),
        '>' => (TokenKind.Pipe, 2),
        _ => (TokenKind.Pipe, 1),
    };

    /// <summary>A sign that may be followed by <c>=</c> or doubled.</summary>
    private static (TokenKind, int) ReadComparison(char second, char same, TokenKind alone, TokenKind withEqual, TokenKind doubled)
    {
        if (second == '=') return (withEqual, 2);
        return second == same ? (doubled, 2) : (alone, 1);
    }

    private static (TokenKind, int) ReadDivide(char second, char third) => (second, third) switch
    {
        ('/', '=') => (TokenKind.DivideRoundEqual, 3),
        ('/', _) => (TokenKind.DivideRound, 2),
        ('=', _) => (TokenKind.DivideEqual, 2),
        _ => (TokenKind.Divide, 1),
    };
}
