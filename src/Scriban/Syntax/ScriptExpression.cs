using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>An expression: it has a value and, unless it calls something, no effect.</summary>
internal abstract record ScriptExpression(SourceSpan Span) : ScriptNode(Span);
