namespace Downlink.Pages;

/// <summary>The page that searches the site; its index is made beside it.</summary>
public sealed record SearchPage(Permalink Permalink) : Page(Permalink);
