using Markdig.Syntax.Inlines;

namespace Downlink.Rendering;

/// <summary><c>\eqref{label}</c> or <c>\ref{label}</c> in a sentence.</summary>
internal sealed class EquationReference : LeafInline
{
    public required string Source { get; init; }

    public required string Label { get; init; }

    /// <summary>Whether the number stands in brackets.</summary>
    public bool IsBracketed => Source.StartsWith(@"\eq", StringComparison.Ordinal);
}
