using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Downlink.Tests.Rendering.Bodies;

/// <summary>Reads a source back from a body's HTML as the fidelity law says.</summary>
internal static class BodyText
{
    /// <summary>The noncharacter that HTML holds, and this reader takes for the end of the page.</summary>
    private const char EndToAngleSharp = '\uFFFF';

    public static string ReadBack(string html)
    {
        var page = $"<!doctype html><body>{html}</body>".Replace(EndToAngleSharp, '\uFFFD');
        var body = new HtmlParser().ParseDocument(page).Body ?? throw new InvalidOperationException();
        foreach (var chrome in body.QuerySelectorAll("[data-downlink=chrome]").ToList())
            chrome.Remove();
        return WithoutSpaces(Text(body));
    }

    /// <summary>The law's form of a source: without white space, with U+FFFD for what HTML can't hold or this reader can't read.</summary>
    public static string WithoutSpaces(string text) =>
        string.Concat(
            text.EnumerateRunes()
                .Where(rune => !System.Text.Rune.IsWhiteSpace(rune))
                .Select(rune => rune.Value is 0 or EndToAngleSharp ? "\uFFFD" : rune.ToString())
        );

    private static string Text(INode node) => node switch
    {
        IText text => text.Data,
        IElement element when element.GetAttribute("data-source") is { } source => source,
        _ => string.Concat(node.ChildNodes.Select(Text)),
    };
}
