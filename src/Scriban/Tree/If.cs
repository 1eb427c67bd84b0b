using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary><c>if … else if … else … end</c>.</summary>
internal sealed class If(IfStatement syntax, Expression[] conditions, Block[] bodies, Block? otherwise) : Statement(syntax)
{
    public override void Run(TemplateContext context)
    {
        context.LastValue = null;
        for (var i = 0; i < conditions.Length; i++)
        {
            if (!conditions[i].Test(context)) continue;

            bodies[i].Run(context);
            return;
        }

        otherwise?.Run(context);
    }
}
