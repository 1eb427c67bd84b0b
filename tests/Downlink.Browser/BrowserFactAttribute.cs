namespace Downlink.Browser;

/// <summary>A test that looks at pages in a browser.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Lack ?? Skip;
}
