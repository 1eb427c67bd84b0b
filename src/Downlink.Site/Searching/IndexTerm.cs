namespace Downlink.Searching;

/// <summary>
/// A term as it is written into a shard: its key, its number in the table, or -1 for a list that is no term's own, and its pages in code.
/// </summary>
internal sealed record IndexTerm(string Key, int Number, ReadOnlyMemory<byte> Code);
