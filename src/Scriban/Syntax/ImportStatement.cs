using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>import obj</c>.</summary>
internal sealed record ImportStatement(SourceSpan Span, ScriptExpression Expression) : ScriptStatement(Span);
