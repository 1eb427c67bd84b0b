using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary><c>&amp;&amp;</c> and <c>||</c>: a truth value, the right side only where it decides.</summary>
internal sealed class Logical(BinaryExpression syntax, Expression left, Expression right) : Expression(syntax)
{
    private readonly bool _isAnd = syntax.Operator == BinaryOperator.And;

    public override object? Eval(TemplateContext context) => Boxed.Of(Test(context));

    public override bool Test(TemplateContext context) => left.Test(context) == _isAnd ? right.Test(context) : !_isAnd;
}
