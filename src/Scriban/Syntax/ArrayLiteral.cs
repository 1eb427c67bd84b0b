using System.Collections.Immutable;
using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>[a, b]</c>.</summary>
internal sealed record ArrayLiteral(SourceSpan Span, ImmutableArray<ScriptExpression> Items) : ScriptExpression(Span);
