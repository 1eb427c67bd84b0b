using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary><c>$$</c>: runs the body of the wrap statement that called.</summary>
internal sealed class WrappedBlock(BlockVariable syntax) : Expression(syntax)
{
    public override object? Eval(TemplateContext context)
    {
        context.Scope.Locals.Block?.Run(context);
        return null;
    }
}
