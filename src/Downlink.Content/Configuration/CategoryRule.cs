using System.Collections.Immutable;

namespace Downlink.Configuration;

/// <summary>A category and the evidence for it: terms with weights, terms that speak against it, and the sum a post has to reach.</summary>
public sealed record CategoryRule
{
    public required string Slug { get; init; }
    public required string Name { get; init; }
    public string Description { get; init; } = "";

    /// <summary>Weights are positive; a term counts for a word or a run of Han, never for a part of a Latin word.</summary>
    public ImmutableArray<WeightedTerm> Terms { get; init; } = [];

    /// <summary>Phrases in which a term doesn't count (边缘检测 for 检测) or that count against the category (weight below zero).</summary>
    public ImmutableArray<WeightedTerm> Exclusions { get; init; } = [];

    public double Threshold { get; init; } = 1;

    /// <summary>A CSS colour, or null for the theme's own choice.</summary>
    public string? Colour { get; init; }
}
