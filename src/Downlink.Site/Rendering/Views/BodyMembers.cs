using Downlink.Entries;

namespace Downlink.Rendering;

/// <summary>All that a view has of a body.</summary>
internal static class BodyMembers
{
    /// <summary>What a post or a page shows of its text.</summary>
    public static (string Name, object? Value)[] OfText(RenderedBody body, FrontMatter? front) =>
        [
            ("body", new BodyElement(body)),
            ("toc", front?.TableOfContents == false ? Script.List([]) : new TocView(body.Headings).ToScript()),
            ("has_math", body.HasMath),
            ("has_code", body.HasCode),
        ];

    /// <summary>What a term shows of its introduction.</summary>
    public static (string Name, object? Value)[] OfIntroduction(RenderedBody? body) =>
        [("intro", body is null ? null : HtmlString.Of(body.Html)), ("has_math", body is { HasMath: true })];
}
