namespace Downlink.Pages;

/// <summary>
/// A file that is carried over as it is: from <c>content/static</c>, beside a post, or made of nothing (<c>.nojekyll</c>: no source).
/// </summary>
public sealed record VerbatimPage(Permalink Permalink, string? SourcePath) : Page(Permalink);
