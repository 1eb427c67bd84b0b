using System.Collections.Immutable;
using Downlink.Posts;

namespace Downlink.Pages;

/// <summary><c>posts.json</c>: a light index of all posts for scripts.</summary>
public sealed record PostIndexPage(Permalink Permalink, ImmutableArray<Post> Posts) : Page(Permalink);
