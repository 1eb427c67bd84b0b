using System.Collections.Frozen;
using Downlink.Entries;

namespace Downlink.Rendering;

/// <summary>
/// All that a view has of a body, and nothing else: so the key of a page can leave it out and take the key of the body instead. A member
/// that depends on a body and isn't made here would stand in the key itself, which then no later build finds.
/// </summary>
internal static class BodyMembers
{
    private static readonly RenderedBody Nothing = new() { Html = "" };

    private static readonly FrozenSet<string> Names = OfText(Nothing, null)
        .Append(OfIntroduction(Nothing))
        .Select(static member => member.Name)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Of the variables <c>post</c> and <c>term</c>.</summary>
    public static bool Has(string variable, string member) => variable is "post" or "term" && Names.Contains(member);

    /// <summary>What a post or a page shows of its text.</summary>
    public static (string Name, object? Value)[] OfText(RenderedBody body, FrontMatter? front) =>
        [
            ("body", new BodyElement(body)),
            ("toc", front?.TableOfContents == false ? Script.List([]) : new TocView(body.Headings).ToScript()),
            ("has_math", body.HasMath),
            ("has_code", body.HasCode),
        ];

    /// <summary>What a term shows of its introduction.</summary>
    public static (string Name, object? Value) OfIntroduction(RenderedBody? body) =>
        ("intro", body is null ? null : HtmlString.Of(body.Html));
}
