namespace Downlink.Checking;

/// <summary>A page has a language and a title, and its headings go down one level at a time.</summary>
internal static class OutlineRule
{
    public static void Check(HtmlPage page, PageFaults faults)
    {
        var html = page.Elements.Find(static element => element.Name == "html");
        if (html is null || !Names.HasText(page, html, "lang"))
            faults.Add(MarkupDiagnostics.NoLanguage(), html?.Start ?? 0, html, "", "<html");
        var title = page.Elements.Find(static element => element is { Name: "title", IsForeign: false });
        if (title is null || !page.HasText(title))
        {
            faults.Add(
                MarkupDiagnostics.NoTitle(),
                title?.Start ?? 0,
                title ?? page.Elements.Find(static element => element.Name == "head") ?? html,
                "",
                "<title",
                "<head"
            );
        }

        var level = 0;
        foreach (var heading in page.Elements.Where(static element => element.Is(HtmlTraits.Heading) && !element.IsHidden))
        {
            var here = heading.Name[1] - '0';
            if (!Names.ByContent(page, heading) && !Names.ByAttribute(page, heading))
            {
                faults.AddTag(MarkupDiagnostics.EmptyHeading(heading.Name), page, heading);
            }
            else if (level > 0 && here > level + 1)
            {
                var text = page.TextOf(heading);
                faults.Add(MarkupDiagnostics.HeadingJump(level, here, text), heading.Start, heading, "", Forms(page, heading, text));
            }

            level = here;
        }
    }

    /// <summary>As Markdown, where a body whose headings begin at level 1 has them one level down on the page, and as HTML.</summary>
    private static string[] Forms(HtmlPage page, HtmlElement heading, string text) =>
        [new string('#', heading.Name[1] - '0') + " " + text, new string('#', heading.Name[1] - '1') + " " + text, page.TagOf(heading).ToString() + text, text];
}
