namespace Downlink.Pages;

/// <summary>The front page and its continuations: the latest posts.</summary>
public sealed record HomePage(Permalink Permalink, PageRun Run) : Page(Permalink);
