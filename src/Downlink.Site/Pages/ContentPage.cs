using Downlink.Entries;

namespace Downlink.Pages;

/// <summary>A hand-written page of <c>content/pages</c>.</summary>
public sealed record ContentPage(Permalink Permalink, Entry Entry) : Page(Permalink);
