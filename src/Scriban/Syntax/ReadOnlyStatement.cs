using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>readonly name</c>; a <see cref="GlobalVariable"/> or a <see cref="LocalVariable"/>.</summary>
internal sealed record ReadOnlyStatement(SourceSpan Span, ScriptExpression Variable) : ScriptStatement(Span);
