using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>a + b</c> and every other binary operator, ranges included. Errors point at <see cref="OperatorSpan"/>.</summary>
internal sealed record BinaryExpression(
    SourceSpan Span, ScriptExpression Left, BinaryOperator Operator, SourceSpan OperatorSpan, ScriptExpression Right) :
    ScriptExpression(Span);
