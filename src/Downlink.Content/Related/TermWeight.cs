namespace Downlink.Related;

/// <summary>What a term, by its number in the vocabulary, weighs in one post, and its place there.</summary>
internal readonly record struct TermWeight(int Term, int Weight, int Place);
