using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>ret e</c> or <c>ret</c>.</summary>
internal sealed record ReturnStatement(SourceSpan Span, ScriptExpression? Value) : ScriptStatement(Span);
