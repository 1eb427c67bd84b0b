using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Downlink.Rendering;

/// <summary>Writes the nodes whose HTML was made before.</summary>
internal sealed class InsertWriter<TNode>(TextAtHand text) : HtmlObjectRenderer<TNode>
    where TNode : MarkdownObject
{
    protected override void Write(HtmlRenderer renderer, TNode node)
    {
        if (node is not Block)
        {
            renderer.Write(text.Inserts.Of(node));
            return;
        }

        renderer.EnsureLine();
        renderer.WriteLine(text.Inserts.Of(node));
    }
}
