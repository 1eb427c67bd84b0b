using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>break</c>.</summary>
internal sealed record BreakStatement(SourceSpan Span) : ScriptStatement(Span);
