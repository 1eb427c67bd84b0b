using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>A condition and what runs when it holds.</summary>
internal sealed record ConditionalBranch(SourceSpan Span, ScriptExpression Condition, ScriptBlockStatement Body) : ScriptNode(Span);
