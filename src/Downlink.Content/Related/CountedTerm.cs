namespace Downlink.Related;

/// <summary>A term of a post: its key, how often it comes, and where it first does in the words of the post.</summary>
internal record struct CountedTerm(ulong Key, int Count, int Place);
