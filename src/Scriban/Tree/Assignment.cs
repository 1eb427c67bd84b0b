using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary><c>x = v</c> and <c>x += v</c>.</summary>
internal sealed class Assignment(AssignStatement syntax, Expression target, Expression value) : Statement(syntax)
{
    public override void Run(TemplateContext context)
    {
        context.LastValue = null;
        target.Assign(context, syntax.Operator is { } op
            ? BinaryOperators.Calculate(context, syntax.OperatorSpan, op, target.Eval(context), value.Eval(context))
            : value.Eval(context));
    }
}
