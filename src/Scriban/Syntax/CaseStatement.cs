using System.Collections.Immutable;
using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>case e when a, b … else … end</c>; only the first branch that matches runs.</summary>
internal sealed record CaseStatement(
    SourceSpan Span, ScriptExpression Value, ImmutableArray<WhenBranch> Branches, ScriptBlockStatement? Else) : ScriptStatement(Span);
