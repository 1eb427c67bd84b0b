using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary>An arithmetic operator, a shift or a range.</summary>
internal sealed class Calculation(BinaryExpression syntax, Expression left, Expression right) : Expression(syntax)
{
    public override object? Eval(TemplateContext context)
    {
        var first = left.Eval(context);
        return Operators.Calculate(context, syntax.OperatorSpan, syntax.Operator, first, right.Eval(context));
    }
}
