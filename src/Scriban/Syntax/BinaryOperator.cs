namespace Scriban.Syntax;

/// <summary>The operators that stand between two operands, from the loosest to the tightest.</summary>
internal enum BinaryOperator
{
    /// <summary><c>??</c></summary>
    Coalesce,

    /// <summary><c>?!</c></summary>
    NotCoalesce,
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,

    /// <summary><c>//</c></summary>
    DivideRound,
    Modulo,
    ShiftLeft,
    ShiftRight,

    /// <summary><c>..</c></summary>
    RangeInclude,

    /// <summary><c>..&lt;</c></summary>
    RangeExclude,
}
