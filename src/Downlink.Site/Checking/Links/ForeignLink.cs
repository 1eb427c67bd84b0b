namespace Downlink.Checking;

/// <summary>A link to another host, and where it stands in its page.</summary>
internal readonly record struct ForeignLink(string Address, int Start);
