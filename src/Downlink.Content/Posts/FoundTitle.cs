namespace Downlink.Posts;

/// <summary>A title and why it was chosen, in words.</summary>
internal sealed record FoundTitle(string Text, string Reason);
