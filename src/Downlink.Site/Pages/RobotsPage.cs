namespace Downlink.Pages;

/// <summary><c>robots.txt</c>.</summary>
public sealed record RobotsPage(Permalink Permalink) : Page(Permalink);
