namespace Downlink.Rendering;

/// <summary>The one element of a page that holds a source's text, and says so (the fidelity law).</summary>
internal static class BodyElement
{
    public static HtmlString Wrap(RenderedBody body) => new($"<div class=\"body\" data-downlink=\"body\">\n{body.Html}</div>");
}
