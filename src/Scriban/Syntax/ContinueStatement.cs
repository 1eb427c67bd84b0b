using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>continue</c>.</summary>
internal sealed record ContinueStatement(SourceSpan Span) : ScriptStatement(Span);
