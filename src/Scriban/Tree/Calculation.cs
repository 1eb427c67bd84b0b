using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary>An arithmetic operator, a shift or a range.</summary>
internal sealed class Calculation(BinaryExpression syntax, Expression left, Expression right) : Expression(syntax)
{
    public override object? Eval(TemplateContext context) =>
        context.RenderRuntimeException is null ? Compute(context) : Shown(context, Compute);

    private object? Compute(TemplateContext context)
    {
        var first = left.Eval(context);
        var second = right.Eval(context);
        if (syntax.Operator == BinaryOperator.Add && ListOperators.IsList(first) != ListOperators.IsList(second))
            CheckOthers(context, first, second);
        return BinaryOperators.Calculate(context, syntax.OperatorSpan, syntax.Operator, first, second);
    }

    /// <summary>What is added to a list and is none is itself the error.</summary>
    private void CheckOthers(TemplateContext context, object? first, object? second)
    {
        if (first is null or string || second is null or string) return;

        var (odd, value) = ListOperators.IsList(first) ? (right, second) : (left, first);
        throw new ScriptRuntimeException(odd.Span, $"A list is expected here, not a value of type `{context.GetTypeName(value)}`.");
    }
}
