namespace Downlink.Tests.Curation;

/// <summary>A line of a made-up dump and what it is: a copy of a post (its number), or none (-1).</summary>
internal sealed record CapturedLine(string Text, int Post = -1, DateOnly? Date = null);
