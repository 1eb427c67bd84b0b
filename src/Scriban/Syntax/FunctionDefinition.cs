using System.Collections.Immutable;
using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>The parameters and the body of a function.</summary>
internal sealed record FunctionDefinition(
    SourceSpan Span, ImmutableArray<FunctionParameter> Parameters, ScriptBlockStatement Body) : ScriptNode(Span)
{
    /// <summary>Whether a parameter list was written, be it empty: only then the function has a scope of its own.</summary>
    public required bool HasParameterList { get; init; }

    /// <summary>Whether it says <c>ret</c> with a value somewhere; else it is a statement with a name.</summary>
    public required bool ReturnsValue { get; init; }

    /// <summary>The function as written, which is what printing it gives.</summary>
    public required string SourceText { get; init; }

    /// <summary>The plain name it was declared with, or null for an anonymous one.</summary>
    public string? Name { get; init; }
}
