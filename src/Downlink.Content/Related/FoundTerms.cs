using Downlink.Memory;

namespace Downlink.Related;

/// <summary>The terms of a post: those that were known of one that says the same, or else made now.</summary>
internal sealed record FoundTerms(Digest Key, NumberedTerms Terms, bool AreNew);
