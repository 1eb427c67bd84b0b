using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>An expression whose value is written.</summary>
internal sealed record ExpressionStatement(SourceSpan Span, ScriptExpression Expression) : ScriptStatement(Span);
