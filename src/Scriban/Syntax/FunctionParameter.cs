using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>A parameter: required, optional with a constant, or taking the rest of the arguments as a list. The name is interned.</summary>
internal sealed record FunctionParameter(SourceSpan Span, string Name, Literal? Default, bool IsRest) : ScriptNode(Span);
