using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>with obj … end</c>.</summary>
internal sealed record WithStatement(SourceSpan Span, ScriptExpression Object, ScriptBlockStatement Body) : ScriptStatement(Span);
