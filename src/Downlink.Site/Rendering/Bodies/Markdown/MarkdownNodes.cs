using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Downlink.Rendering;

/// <summary>The nodes of a text that something is to be done about, in the order they stand, found by one walk.</summary>
internal sealed class MarkdownNodes
{
    private readonly List<MarkdownObject> _nodes = [];

    public MarkdownNodes(MarkdownDocument document) => Walk(document);

    public int Count => _nodes.Count;

    /// <summary>Set where a node has taken another's place in the text.</summary>
    public MarkdownObject this[int at]
    {
        get => _nodes[at];
        set => _nodes[at] = value;
    }

    private void Walk(Block block)
    {
        if (block is HeadingBlock or HtmlBlock or CodeBlock or FormulaBlock)
            _nodes.Add(block);
        if (block is LeafBlock { Inline: { } words })
        {
            Walk(words);
        }
        else if (block is ContainerBlock container)
        {
            for (var at = 0; at < container.Count; at++)
                Walk(container[at]);
        }
    }

    private void Walk(ContainerInline words)
    {
        for (var inline = words.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is LineBreakInline or HtmlInline or FormulaInline or EquationReference)
                _nodes.Add(inline);
            else if (inline is ContainerInline inner)
                Walk(inner);
        }
    }
}
