using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>A statement. Raw text is one among them.</summary>
internal abstract record ScriptStatement(SourceSpan Span) : ScriptNode(Span)
{
    /// <summary>
    /// The white space between the start of the line and the <c>{{</c> of the code block in which the statement begins; empty where other
    /// text stands there or a <c>-</c> or <c>~</c> stripped it. With auto-indent every line the statement writes after its first is
    /// prefixed with it, its bodies included: their raw text has the indent of the statement that owns the body, their other statements
    /// have their own. Raw text itself has none: it is written with the indent that was current when its block was entered.
    /// </summary>
    public string Indent { get; init; } = "";
}
