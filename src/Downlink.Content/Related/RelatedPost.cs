using System.Collections.Immutable;
using Downlink.Posts;

namespace Downlink.Related;

/// <summary>
/// A post that is about the same as another: how near (above 0, at most 1), and the words that both use, those that tell most first.
/// </summary>
public sealed record RelatedPost(Post Post, double Score, ImmutableArray<string> Shared);
