using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary><c>c ? a : b</c>.</summary>
internal sealed class Condition(ConditionalExpression syntax, Expression condition, Expression then, Expression otherwise)
    : Expression(syntax)
{
    public override object? Eval(TemplateContext context) => Chosen(context).Eval(context);

    public override bool Test(TemplateContext context) => Chosen(context).Test(context);

    public override void Write(TemplateContext context) => Chosen(context).Write(context);

    private Expression Chosen(TemplateContext context) => condition.Test(context) ? then : otherwise;
}
