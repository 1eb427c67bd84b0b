using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>!x</c>, <c>-x</c>, <c>+x</c>, <c>@f</c> (the function itself, not called) or <c>^list</c> (spread as arguments).</summary>
internal sealed record UnaryExpression(
    SourceSpan Span, UnaryOperator Operator, SourceSpan OperatorSpan, ScriptExpression Operand) : ScriptExpression(Span);
