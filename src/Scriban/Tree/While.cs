using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary><c>while … end</c>.</summary>
internal sealed class While(WhileStatement syntax, Expression condition, Block body) : Statement(syntax)
{
    public override void Run(TemplateContext context)
    {
        context.LastValue = null;
        var state = new LoopState();
        var outside = context.Scope.Loops.Push("while", state);
        context.EnterStatementLoop();
        try
        {
            while (condition.Test(context))
            {
                context.StepLoop(Syntax);
                body.Run(context);
                if (context.LeavesLoop()) break;

                state.Index++;
            }
        }
        finally
        {
            context.LeaveStatementLoop();
            context.Scope.Loops.PopTo(outside);
        }
    }
}
