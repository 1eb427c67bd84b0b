using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>do … end</c> or <c>do(x, y) … end</c> as a value.</summary>
internal sealed record AnonymousFunction(SourceSpan Span, FunctionDefinition Function) : ScriptExpression(Span);
