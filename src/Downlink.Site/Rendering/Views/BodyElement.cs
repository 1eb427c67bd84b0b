using System.Text;

namespace Downlink.Rendering;

/// <summary>
/// The one element of a page that holds a source's text, and says so (the fidelity law); its headings carry links to themselves.
/// </summary>
internal static class BodyElement
{
    public static HtmlString Wrap(RenderedBody body) => new($"<div class=\"body\" data-downlink=\"body\">\n{WithAnchors(body)}</div>");

    private static string WithAnchors(RenderedBody body)
    {
        if (body.Headings.IsEmpty)
            return body.Html;

        var (html, result, done) = (body.Html, new StringBuilder(body.Html.Length + 120 * body.Headings.Length), 0);
        foreach (var heading in body.Headings)
        {
            if (Place(html, done, heading.Level) is not var (id, end))
                continue;

            // For the pointer alone: others have the table of contents.
            result
                .Append(html, done, end - done)
                .Append("<a class=\"anchor\" href=\"#")
                .Append(id)
                .Append("\" data-downlink=\"chrome\" aria-hidden=\"true\" tabindex=\"-1\">#</a>");
            done = end;
        }

        return result.Append(html, done, html.Length - done).ToString();
    }

    /// <summary>The next heading of a level: its id as the HTML has it, and where its text ends.</summary>
    private static (string Id, int End)? Place(string html, int from, int level)
    {
        const string Id = " id=\"";
        var start = html.IndexOf($"<h{level} ", from, StringComparison.Ordinal);
        var id = start < 0 ? -1 : html.IndexOf(Id, start, StringComparison.Ordinal);
        var end = id < 0 ? -1 : html.IndexOf($"</h{level}>", id, StringComparison.Ordinal);
        return end < 0 ? null : (html[(id + Id.Length)..html.IndexOf('"', id + Id.Length)], end);
    }
}
