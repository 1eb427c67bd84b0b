namespace Scriban.Parsing;

/// <summary>What an expression may not take because of where it stands.</summary>
[Flags]
internal enum ExpressionMode
{
    Default = 0,

    /// <summary>At the start of a statement: an assignment may follow.</summary>
    Statement = 1,

    /// <summary>An argument after a space: neither a call with such arguments itself, nor the start of a pipe or a condition.</summary>
    Argument = 2,

    /// <summary>Before the colon of a condition: a name before a colon is no named argument.</summary>
    BeforeColon = 4,

    /// <summary>In a <c>when</c>: <c>||</c> separates values.</summary>
    WhenValue = 8,

    /// <summary>The list of a loop: a name after it is an option of the loop.</summary>
    LoopSource = 16,
}
