namespace Downlink.Pages;

/// <summary>A former path that leads to where its page stands now.</summary>
public sealed record RedirectPage(Permalink Permalink, Permalink Target) : Page(Permalink);
