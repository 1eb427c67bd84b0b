namespace Downlink.Related;

/// <summary>What a term, by its number, weighs in one post, and which of that post's terms it is.</summary>
internal readonly record struct TermWeight(int Term, int Weight, int Index);
