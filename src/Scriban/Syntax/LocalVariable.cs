using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>A name written with one dollar sign, such as <c>$x</c>; <see cref="Name"/> is without it and interned.</summary>
internal sealed record LocalVariable(SourceSpan Span, string Name) : ScriptExpression(Span);
