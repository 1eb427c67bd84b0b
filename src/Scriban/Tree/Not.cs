using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary><c>!x</c>.</summary>
internal sealed class Not(UnaryExpression syntax, Expression operand) : Expression(syntax)
{
    public override object? Eval(TemplateContext context) => Boxed.Of(!operand.Test(context));

    public override bool Test(TemplateContext context) => !operand.Test(context);
}
