using System.Collections.Immutable;
using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>
/// A call with arguments, <c>f a b</c> or <c>f(a, b)</c>; the latter may have none. Arguments are positional expressions,
/// <see cref="NamedArgument"/>s and spreads. The span ends with the last character of the call: an error of missing arguments stands one
/// column after it.
/// </summary>
internal sealed record CallExpression(
    SourceSpan Span, ScriptExpression Target, ImmutableArray<ScriptExpression> Arguments, bool HasParentheses) : ScriptExpression(Span);
