using Downlink.Diagnostics;

namespace Downlink.Rendering;

/// <summary>What can be wrong with the text of a post or page: DL0411 to DL0414.</summary>
internal static class BodyDiagnostics
{
    public static Diagnostic UnsafeAddress(string address, SourceSpan at) =>
        new("DL0411", Severity.Warning, $"not an address that a page may lead to: `{address}`", at)
        {
            Help = "write a path of the site, or an address that begins with https:, http:, mailto: or tel:",
        };

    public static Diagnostic HtmlLeftOut(string name, SourceSpan at) =>
        new("DL0412", Severity.Warning, $"the HTML element `{name}` isn't allowed in a text and was left out", at)
        {
            Help = "write it in Markdown, or set `trust_content_html: true` if all HTML in content/ is yours",
        };

    public static Diagnostic TooMany(SourceSpan at) =>
        new("DL0414", Severity.Warning, "this paragraph or table has thousands of marks, and the last of them are shown as they are", at)
        {
            Help = "part it with an empty line",
        };

    public static Diagnostic TooDeep(SourceSpan at) =>
        new("DL0413", Severity.Warning, "quotes, lists, brackets or tags lie within one another too deeply, or a table has no end", at)
        {
            Help = "the text is shown as it was written; close what is open, and part what is long with empty lines",
        };
}
