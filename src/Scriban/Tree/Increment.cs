using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary><c>x++</c>, <c>--x</c> and the like.</summary>
internal sealed class Increment(IncrementExpression syntax, Expression target) : Expression(syntax)
{
    public override object? Eval(TemplateContext context)
    {
        var before = target.Eval(context);
        var after = BinaryOperators.Calculate(
            context, syntax.OperatorSpan, syntax.IsIncrement ? BinaryOperator.Add : BinaryOperator.Subtract, before, Boxed.Of(1));
        target.Assign(context, after);
        return syntax.IsPrefix ? after : before;
    }
}
