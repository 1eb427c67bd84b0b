namespace Downlink.Configuration;

/// <summary>
/// The shapes of URLs: paths from the site's root with <c>:slug</c> (posts also <c>:year</c>, <c>:month</c>, <c>:day</c>) in them.
/// </summary>
public sealed record PermalinkPatterns
{
    public string Post { get; init; } = "/posts/:slug/";
    public string Category { get; init; } = "/categories/:slug/";
    public string Page { get; init; } = "/:slug/";
}
