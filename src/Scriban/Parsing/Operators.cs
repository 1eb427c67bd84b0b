using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary>Which tokens are operators, and how tight they bind.</summary>
internal static class Operators
{
    public const int None = 0;
    public const int Unary = 9;

    public static (BinaryOperator Operator, int Precedence) Binary(TokenKind kind) => kind switch
    {
        TokenKind.DoubleQuestion => (BinaryOperator.Coalesce, 1),
        TokenKind.QuestionExclamation => (BinaryOperator.NotCoalesce, 1),
        TokenKind.DoublePipe => (BinaryOperator.Or, 2),
        TokenKind.DoubleAmpersand => (BinaryOperator.And, 3),
        TokenKind.EqualEqual => (BinaryOperator.Equal, 4),
        TokenKind.ExclamationEqual => (BinaryOperator.NotEqual, 4),
        TokenKind.Less => (BinaryOperator.Less, 5),
        TokenKind.LessEqual => (BinaryOperator.LessOrEqual, 5),
        TokenKind.Greater => (BinaryOperator.Greater, 5),
        TokenKind.GreaterEqual => (BinaryOperator.GreaterOrEqual, 5),
        TokenKind.Plus => (BinaryOperator.Add, 6),
        TokenKind.Minus => (BinaryOperator.Subtract, 6),
        TokenKind.Asterisk => (BinaryOperator.Multiply, 7),
        TokenKind.Divide => (BinaryOperator.Divide, 7),
        TokenKind.DivideRound => (BinaryOperator.DivideRound, 7),
        TokenKind.Percent => (BinaryOperator.Modulo, 7),
        TokenKind.ShiftLeft => (BinaryOperator.ShiftLeft, 7),
        TokenKind.ShiftRight => (BinaryOperator.ShiftRight, 7),
        TokenKind.DoubleDot => (BinaryOperator.RangeInclude, 8),
        TokenKind.DoubleDotLess => (BinaryOperator.RangeExclude, 8),
        _ => (default, None),
    };

    public static UnaryOperator? UnaryOf(TokenKind kind) => kind switch
    {
        TokenKind.Exclamation => UnaryOperator.Not,
        TokenKind.Minus => UnaryOperator.Negate,
        TokenKind.Plus => UnaryOperator.Plus,
        TokenKind.At => UnaryOperator.FunctionAlias,
        TokenKind.Caret => UnaryOperator.Spread,
        _ => null,
    };

    public static bool IsAssignment(TokenKind kind) => kind is >= TokenKind.Equal and <= TokenKind.PercentEqual;

    /// <summary>The operator inside a compound assignment, or null for a plain one.</summary>
    public static BinaryOperator? Compound(TokenKind kind) => kind switch
    {
        TokenKind.PlusEqual => BinaryOperator.Add,
        TokenKind.MinusEqual => BinaryOperator.Subtract,
        TokenKind.AsteriskEqual => BinaryOperator.Multiply,
        TokenKind.DivideEqual => BinaryOperator.Divide,
        TokenKind.DivideRoundEqual => BinaryOperator.DivideRound,
        TokenKind.PercentEqual => BinaryOperator.Modulo,
        _ => null,
    };

    /// <summary>Whether an argument after a space can begin with the token; the sign of a number is an operator there.</summary>
    public static bool StartsArgument(TokenKind kind) => kind is
        TokenKind.Identifier or TokenKind.LocalIdentifier or TokenKind.Arguments or TokenKind.ArgumentIndex or TokenKind.BlockArgument
        or TokenKind.Number or TokenKind.String or TokenKind.InterpolatedStart
        or TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.OpenBrace
        or TokenKind.Exclamation or TokenKind.At or TokenKind.Caret or TokenKind.Increment or TokenKind.Decrement;
}
