namespace Downlink.Pages;

/// <summary>Whatever gets a URL. What kind of page it is says its type; how it looks is for the room Rendering.</summary>
public abstract record Page(Permalink Permalink);
