using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>x = v</c>, or with an operator <c>x += v</c> and the like. The target is a variable, a member or an index.</summary>
internal sealed record AssignStatement(
    SourceSpan Span, ScriptExpression Target, BinaryOperator? Operator, SourceSpan OperatorSpan, ScriptExpression Value) :
    ScriptStatement(Span);
