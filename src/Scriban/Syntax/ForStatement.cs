using System.Collections.Immutable;
using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>
/// <c>for v in e options … else … end</c>. The variable is a variable, a member or an index. Options are as written, unknown ones too:
/// those are errors of running.
/// </summary>
internal sealed record ForStatement(
    SourceSpan Span, ScriptExpression Variable, ScriptExpression Source, ImmutableArray<NamedArgument> Options,
    ScriptBlockStatement Body, ScriptBlockStatement? Else) : ScriptStatement(Span);
