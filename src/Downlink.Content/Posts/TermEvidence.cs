namespace Downlink.Posts;

/// <summary>A term found in a post: what it weighed, and where (title, opening, text).</summary>
public sealed record TermEvidence(string Term, double Weight, string Where);
