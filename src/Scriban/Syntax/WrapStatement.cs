using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>wrap f args … end</c>; the target is a function name or a call, the body is its <c>$$</c>.</summary>
internal sealed record WrapStatement(SourceSpan Span, ScriptExpression Target, ScriptBlockStatement Body) : ScriptStatement(Span);
