namespace Downlink.Pages;

/// <summary>What is shown for a path that isn't there.</summary>
public sealed record NotFoundPage(Permalink Permalink) : Page(Permalink);
