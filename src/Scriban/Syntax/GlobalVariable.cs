using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>
/// A plain name: a loop variable, a parameter, a global or a built-in. <c>for</c>, <c>while</c> and <c>tablerow</c> before a point are such
/// names too, as are <c>empty</c> and <c>blank</c>. The name is interned.
/// </summary>
internal sealed record GlobalVariable(SourceSpan Span, string Name) : ScriptExpression(Span);
