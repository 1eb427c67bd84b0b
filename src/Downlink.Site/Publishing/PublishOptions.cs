namespace Downlink.Publishing;

/// <summary>Where a site is published to.</summary>
/// <param name="Remote">The name of a remote of the repository, or the address of one.</param>
/// <param name="Branch">The branch that holds the built site and nothing else.</param>
/// <param name="IsDryRun">Whether nothing is written or sent, and only told what would be.</param>
public sealed record PublishOptions(string Remote, string Branch, bool IsDryRun);
