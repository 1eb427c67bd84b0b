using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>$$</c>, the body of the wrap statement that called the current function.</summary>
internal sealed record BlockVariable(SourceSpan Span) : ScriptExpression(Span);
