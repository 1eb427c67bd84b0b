namespace Downlink.Browser;

/// <summary>A test that looks at several pages in a browser, or at one in several ways.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.Lack ?? Skip;
}
