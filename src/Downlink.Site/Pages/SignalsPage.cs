using System.Collections.Immutable;
using Downlink.Posts;

namespace Downlink.Pages;

/// <summary>The log of what each dump brought: posts against dumps.</summary>
public sealed record SignalsPage(Permalink Permalink, ImmutableArray<Post> Posts, ImmutableArray<string> Dumps) : Page(Permalink);
