using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary>Text that is written as it is.</summary>
internal sealed class RawText(RawStatement syntax) : Statement(syntax)
{
    private readonly string _text = syntax.Text;

    public override void Run(TemplateContext context)
    {
        context.LastValue = null;
        context.Write(_text);
    }
}
