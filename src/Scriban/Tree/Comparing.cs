using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary>A comparing operator.</summary>
internal sealed class Comparing(BinaryExpression syntax, Expression left, Expression right) : Expression(syntax)
{
    public override object? Eval(TemplateContext context) => Boxed.Of(Test(context));

    public override bool Test(TemplateContext context) =>
        context.RenderRuntimeException is null ? Holds(context) : context.IsTrue(Span, Shown(context, inner => Boxed.Of(Holds(inner))));

    private bool Holds(TemplateContext context)
    {
        var first = left.Eval(context);
        return BinaryOperators.Compare(context, syntax.OperatorSpan, syntax.Operator, first, right.Eval(context));
    }
}
