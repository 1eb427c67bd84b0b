namespace Downlink.Tests.Searching;

/// <summary>What a reader typed, and the category chosen.</summary>
internal sealed record Query(string Words, string Category = "");
