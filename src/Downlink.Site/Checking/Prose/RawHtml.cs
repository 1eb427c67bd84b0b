using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Rendering;
using Downlink.Typesetting;

namespace Downlink.Checking;

/// <summary>
/// HTML within Markdown as its author wrote it. Unless it is trusted, a page gets what a parser made of it, and what that had to repair
/// doesn't show there.
/// </summary>
internal sealed class RawHtml(SiteConfig config, Typesetter typesetter)
{
    private const string Before = "<!doctype html><html lang=\"en\"><head><title>.</title></head><body data-downlink=\"body\">",
        After = "</body></html>";

    private readonly BodyRenderer _renderer = new(
        config with
        {
            TrustContentHtml = true,
            Math = MathMode.Off,
            Highlight = false,
        },
        typesetter
    );

    public bool Covers(Entry entry)
    {
        if (config.TrustContentHtml || entry.Kind != EntryKind.Markdown)
            return false;

        var body = entry.Body;
        for (var at = body.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < body.Length; at = body.IndexOf('<', at + 1))
        {
            if (body[at + 1] == '/' || char.IsAsciiLetter(body[at + 1]))
                return true;
        }

        return false;
    }

    /// <summary>A page that holds the text with its HTML untouched.</summary>
    public HtmlPage Read(Entry entry) => HtmlPage.Read("", Before + _renderer.Render(entry, new DiagnosticBag()).Html + After);
}
