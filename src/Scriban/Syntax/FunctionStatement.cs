using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>
/// <c>func name … end</c> or <c>name(x) = e</c>: assigns the function to its name when it runs. The one-line form has a body of one
/// <c>ret</c>.
/// </summary>
internal sealed record FunctionStatement(SourceSpan Span, ScriptExpression Target, FunctionDefinition Function) : ScriptStatement(Span);
