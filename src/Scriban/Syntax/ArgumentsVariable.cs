using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>$</c>, all arguments of the current function or include. <c>$0</c> is read as an index into it.</summary>
internal sealed record ArgumentsVariable(SourceSpan Span) : ScriptExpression(Span);
