using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>x++</c>, <c>--x</c> and the like; the target is a variable, a member or an index.</summary>
internal sealed record IncrementExpression(
    SourceSpan Span, ScriptExpression Target, SourceSpan OperatorSpan, bool IsIncrement, bool IsPrefix) : ScriptExpression(Span);
