using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>this</c>: the current global object as a whole.</summary>
internal sealed record ThisExpression(SourceSpan Span) : ScriptExpression(Span);
