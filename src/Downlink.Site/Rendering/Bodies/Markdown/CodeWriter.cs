using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Downlink.Rendering;

/// <summary>Writes code blocks: the language on both elements, and a block that can be scrolled from the keyboard.</summary>
internal sealed class CodeWriter : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock block)
    {
        var language = HtmlText.Escaped(Language(block));
        renderer.EnsureLine();
        renderer.Write(language.Length == 0 ? "<pre tabindex=\"0\"><code>" : $"<pre tabindex=\"0\" data-language=\"{language}\"><code class=\"language-{language}\">");
        renderer.WriteLeafRawLines(block, writeEndOfLines: true, escape: true);
        renderer.WriteLine("</code></pre>");
    }

    private static string Language(CodeBlock block)
    {
        var info = (block as FencedCodeBlock)?.Info ?? "";
        var end = info.AsSpan().IndexOfAny(" \t{,");
        return end < 0 ? info : info[..end];
    }
}
