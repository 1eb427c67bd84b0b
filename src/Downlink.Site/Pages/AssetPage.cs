
namespace Downlink.Pages;

/// <summary>A published file of the theme.</summary>
public sealed record AssetPage(Permalink Permalink, Asset Asset) : Page(Permalink);
