using System.Collections.Immutable;
using Downlink.Posts;

namespace Downlink.Pages;

/// <summary>A feed of the whole site (no term) or of one category or tag.</summary>
public sealed record FeedPage(Permalink Permalink, FeedFormat Format, Term? Term, ImmutableArray<Post> Posts) : Page(Permalink);
