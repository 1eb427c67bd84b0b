namespace Scriban.Syntax;

/// <summary>The operators that stand before one operand.</summary>
internal enum UnaryOperator
{
    Not,
    Negate,
    Plus,

    /// <summary><c>@</c>: the function instead of its call.</summary>
    FunctionAlias,

    /// <summary><c>^</c>: the items of a list as arguments.</summary>
    Spread,
}
