using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary><c>a ?? b</c> and <c>a ?! b</c>.</summary>
internal sealed class Coalescing(BinaryExpression syntax, Expression left, Expression right) : Expression(syntax)
{
    private readonly bool _wantsNull = syntax.Operator == BinaryOperator.Coalesce;

    public override object? Eval(TemplateContext context)
    {
        var value = left.Eval(context);
        return value is null == _wantsNull ? right.Eval(context) : value;
    }
}
