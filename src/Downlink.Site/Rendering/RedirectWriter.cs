using Downlink.Pages;

namespace Downlink.Rendering;

/// <summary>The page at a former path: it leads on at once, and by a link where that doesn't happen.</summary>
internal static class RedirectWriter
{
    public static void Write(Utf8Text output, RedirectPage page, SitePlan plan)
    {
        var href = HtmlText.Escaped(plan.Address.Href(page.Target));
        var canonical = HtmlText.Escaped(plan.Address.AbsoluteOrHref(page.Target));
        output.Append($"""
            <!DOCTYPE html>
            <html lang="{HtmlText.Escaped(plan.Config.Language)}">
            <meta charset="utf-8">
            <title>{HtmlText.Escaped(plan.Config.Title)}</title>
            <meta http-equiv="refresh" content="0; url={href}">
            <meta name="robots" content="noindex">
            <link rel="canonical" href="{canonical}">
            <p><a href="{href}">{canonical}</a></p>

            """.ReplaceLineEndings("\n"));
    }
}
