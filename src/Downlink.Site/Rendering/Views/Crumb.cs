using Downlink.Pages;

namespace Downlink.Rendering;

/// <summary>A step on the way from the front page to a page.</summary>
internal sealed record Crumb(string Title, Permalink Permalink);
