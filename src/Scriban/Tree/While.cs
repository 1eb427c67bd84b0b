using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary><c>while … end</c>.</summary>
internal sealed class While(WhileStatement syntax, Expression condition, Block body) : Statement(syntax)
{
    private static readonly string OwnName = string.Intern("while");

    public override void Run(TemplateContext context)
    {
        context.LastValue = null;
        var state = new LoopState();
        var outside = context.Scope.Loops.Push(OwnName, state);
        context.Budget.EnterStatementLoop();
        try
        {
            while (condition.Test(context))
            {
                context.Budget.StepLoop(Syntax);
                body.Run(context);
                if (context.Budget.LeavesLoop()) break;

                state.Index++;
            }
        }
        finally
        {
            context.Budget.LeaveStatementLoop();
            context.Scope.Loops.PopTo(outside);
        }
    }
}
