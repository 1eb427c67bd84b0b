using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary><c>this</c>: the current global as an object.</summary>
internal sealed class This(ThisExpression syntax) : Expression(syntax)
{
    public override object? Eval(TemplateContext context) => context.CurrentGlobal;
}
