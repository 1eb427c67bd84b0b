using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>
/// <c>name: value</c> in a call or after a loop; without a value (such as <c>reversed</c>) only in a loop. The name is interned.
/// </summary>
internal sealed record NamedArgument(SourceSpan Span, string Name, SourceSpan NameSpan, ScriptExpression? Value) : ScriptExpression(Span);
