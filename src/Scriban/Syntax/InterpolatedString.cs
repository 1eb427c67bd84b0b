using System.Collections.Immutable;
using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>A string with holes: its text pieces are literals, the holes any expression, in order.</summary>
internal sealed record InterpolatedString(SourceSpan Span, ImmutableArray<ScriptExpression> Parts) : ScriptExpression(Span);
