using System.Collections.Immutable;
using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>Statements that run one after the other: a page, a branch, the body of a loop or a function.</summary>
public sealed record ScriptBlockStatement : ScriptNode
{
    internal ScriptBlockStatement(SourceSpan span, ImmutableArray<ScriptStatement> statements)
        : base(span)
    {
        Statements = statements;
    }

    internal ImmutableArray<ScriptStatement> Statements { get; }
}
