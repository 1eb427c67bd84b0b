using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary><c>@f</c>: the function instead of its call.</summary>
internal sealed class FunctionItself(UnaryExpression syntax, Expression operand) : Expression(syntax)
{
    public override object? Eval(TemplateContext context) => operand.EvalUncalled(context);
}
