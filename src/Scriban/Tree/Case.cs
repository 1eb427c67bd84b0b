using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary><c>case … when … else … end</c>.</summary>
internal sealed class Case(CaseStatement syntax, Expression value, Expression[][] whens, Block[] bodies, Block? otherwise)
    : Statement(syntax)
{
    public override void Run(TemplateContext context)
    {
        context.LastValue = null;
        var wanted = value.Eval(context);
        for (var i = 0; i < whens.Length; i++)
        {
            if (!Matches(context, whens[i], wanted)) continue;

            bodies[i].Run(context);
            return;
        }

        otherwise?.Run(context);
    }

    private static bool Matches(TemplateContext context, Expression[] values, object? wanted)
    {
        foreach (var value in values)
            if (BinaryOperators.Compare(context, value.Span, BinaryOperator.Equal, wanted, value.Eval(context))) return true;
        return false;
    }
}
