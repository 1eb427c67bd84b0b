using System.Collections.Immutable;
using Downlink.Posts;

namespace Downlink.Pages;

/// <summary>
/// One page's share of a paged list: where it stands, its posts, its number from 1, how many pages there are, and its neighbours.
/// </summary>
public sealed record PageRun(
    Permalink Permalink, ImmutableArray<Post> Posts, int Number, int Count, Permalink? Previous, Permalink? Next);
