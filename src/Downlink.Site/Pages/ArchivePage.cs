using System.Collections.Immutable;
using Downlink.Posts;

namespace Downlink.Pages;

/// <summary>All posts on one page, in feed order.</summary>
public sealed record ArchivePage(Permalink Permalink, ImmutableArray<Post> Posts) : Page(Permalink);
