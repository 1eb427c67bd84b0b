using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>while c … end</c>.</summary>
internal sealed record WhileStatement(SourceSpan Span, ScriptExpression Condition, ScriptBlockStatement Body) : ScriptStatement(Span);
