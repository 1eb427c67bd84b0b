using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary><c>-x</c> and <c>+x</c>, of numbers only.</summary>
internal sealed class Sign(UnaryExpression syntax, Expression operand) : Expression(syntax)
{
    public override object? Eval(TemplateContext context)
    {
        var value = operand.Eval(context);
        if (value is null) return null;
        if (!Number.Is(value))
        {
            throw new ScriptRuntimeException(
                operand.Span,
                $"A number is expected here, not a value of type `{context.GetTypeName(value)}`."
            );
        }

        if (syntax.Operator == UnaryOperator.Plus)
            return value;

        return value switch
        {
            double number => -number,
            float number => -number,
            decimal number => -number,
            _ => BinaryOperators.Calculate(context, Span, BinaryOperator.Subtract, Boxed.Of(0), value),
        };
    }
}
