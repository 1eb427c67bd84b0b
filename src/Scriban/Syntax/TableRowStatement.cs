using System.Collections.Immutable;
using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>tablerow v in e cols:n … end</c>, otherwise as <see cref="ForStatement"/>.</summary>
internal sealed record TableRowStatement(
    SourceSpan Span, ScriptExpression Variable, ScriptExpression Source, ImmutableArray<NamedArgument> Options,
    ScriptBlockStatement Body, ScriptBlockStatement? Else) : ScriptStatement(Span);
