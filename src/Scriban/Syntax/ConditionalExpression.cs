using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>c ? a : b</c>.</summary>
internal sealed record ConditionalExpression(
    SourceSpan Span, ScriptExpression Condition, ScriptExpression Then, ScriptExpression Else) : ScriptExpression(Span);
