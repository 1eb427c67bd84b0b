namespace Downlink.Entries;

/// <summary>The account of one line of a source: what became of it, and why.</summary>
public sealed record LineRecord(string File, int Line, LineFate Fate, string Reason);
