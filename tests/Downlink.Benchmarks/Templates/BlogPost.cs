namespace Downlink.Benchmarks.Templates;

/// <summary>A post as the hand-written list takes it.</summary>
internal sealed record BlogPost(
    string Title, string Url, DateTime Date, string Summary, string[] Tags, string Category, bool Draft, bool Pinned);
