namespace Downlink.Configuration;

/// <summary>An entry of the main menu: its words and a path from the site's root or an absolute URL.</summary>
public sealed record MenuItem(string Title, string Url);
