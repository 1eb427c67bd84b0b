using System.Collections.Immutable;
using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>if</c> with its <c>else if</c> branches, at least one, tried in order.</summary>
internal sealed record IfStatement(
    SourceSpan Span, ImmutableArray<ConditionalBranch> Branches, ScriptBlockStatement? Else) : ScriptStatement(Span);
