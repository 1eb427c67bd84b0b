using System.Collections.Immutable;
using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>The values of a <c>when</c>, one of which must equal, and what runs then.</summary>
internal sealed record WhenBranch(SourceSpan Span, ImmutableArray<ScriptExpression> Values, ScriptBlockStatement Body) : ScriptNode(Span);
