using Microsoft.Playwright;

namespace Downlink.Browser;

/// <summary>A width in CSS pixels and a colour scheme.</summary>
internal sealed record Screen(int Width, ColorScheme Scheme)
{
    /// <summary>A phone, a tablet and a desk, in both schemes.</summary>
    public static IReadOnlyList<Screen> All { get; } =
    [
        .. from scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark]
           from width in (int[])[360, 768, 1440]
           select new Screen(width, scheme),
    ];

    /// <summary>Those in one scheme, for what colours don't change.</summary>
    public static IEnumerable<Screen> Widths => All.Where(static screen => screen.Scheme == ColorScheme.Light);

    /// <summary>Changes a page that is open.</summary>
    public async Task ShowAsync(IPage page)
    {
        await page.SetViewportSizeAsync(Width, Width < 500 ? 780 : 900);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = Scheme });
    }

    public override string ToString() => $"{Width}-{(Scheme == ColorScheme.Light ? "light" : "dark")}";
}
