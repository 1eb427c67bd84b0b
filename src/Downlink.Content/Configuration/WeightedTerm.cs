namespace Downlink.Configuration;

/// <summary>A term and what one post's using it weighs.</summary>
public readonly record struct WeightedTerm(string Text, double Weight);
