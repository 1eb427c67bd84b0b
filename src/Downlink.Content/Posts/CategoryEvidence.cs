using System.Collections.Immutable;

namespace Downlink.Posts;

/// <summary>The terms that spoke for or against a category, the sum they made and the sum that was needed.</summary>
public sealed record CategoryEvidence(string Category, double Score, double Threshold, ImmutableArray<TermEvidence> Terms);
