namespace Downlink.Rendering;

/// <summary>
/// The one element of a page that holds a source's text, and says so (the fidelity law); its headings carry links to themselves.
/// </summary>
internal sealed class BodyElement(RenderedBody body) : HtmlString
{
    public override void AppendTo(Utf8Text html)
    {
        html.Append("<div class=\"body\" data-downlink=\"body\">\n"u8);
        var done = 0;
        foreach (var heading in body.Headings)
        {
            if (Place(body.Html, done, heading.Level) is not var (id, end))
                continue;

            // For the pointer alone: others have the table of contents.
            html.Append(body.Html.AsSpan(done..end))
                .Append("<a class=\"anchor\" href=\"#"u8)
                .Append(body.Html.AsSpan(id))
                .Append("\" data-downlink=\"chrome\" aria-hidden=\"true\" tabindex=\"-1\">#</a>"u8);
            done = end;
        }

        html.Append(body.Html.AsSpan(done)).Append("</div>"u8);
    }

    /// <summary>The next heading of a level: where its id stands, as the HTML has it, and where its text ends.</summary>
    private static (Range Id, int End)? Place(string html, int from, int level)
    {
        const string Id = " id=\"";
        var start = html.IndexOf($"<h{level} ", from, StringComparison.Ordinal);
        var id = start < 0 ? -1 : html.IndexOf(Id, start, StringComparison.Ordinal);
        var end = id < 0 ? -1 : html.IndexOf($"</h{level}>", id, StringComparison.Ordinal);
        return end < 0 ? null : ((id + Id.Length)..html.IndexOf('"', id + Id.Length), end);
    }
}
