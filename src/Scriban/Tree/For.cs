using System.Collections;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary><c>for v in e … else … end</c>.</summary>
internal class For(ScriptNode syntax, Expression variable, Expression source, LoopOptions options, Block body, Block? otherwise)
    : Statement(syntax)
{
    private static readonly string OwnName = string.Intern("for");

    protected virtual string StateName => OwnName;

    /// <summary>The variable that lives as long as the loop, or null where the loop assigns to a member.</summary>
    private string? OwnVariable => variable switch
    {
        Name name => name.Text,
        Local local => local.LoopName,
        _ => null,
    };

    public override void Run(TemplateContext context)
    {
        context.LastValue = null;
        if (LoopItems.Of(context, source, out var limit) is not { } items) return;

        var chosen = options.Evaluate(context, items.Count);
        if (chosen.Count > 0) RunSteps(context, items, chosen, limit);
        else otherwise?.Run(context);
    }

    protected virtual void BeforeStep(TemplateContext context, LoopState state)
    {
    }

    protected virtual void AfterStep(TemplateContext context, LoopState state)
    {
    }

    private void RunSteps(TemplateContext context, IList items, ChosenItems chosen, int limit)
    {
        var state = new LoopState { Length = chosen.Count, Columns = chosen.Columns };
        var outside = context.Scope.Loops.Push(StateName, state);
        var slot = OwnVariable is { } name ? context.Scope.Loops.Push(name, null) : -1;
        context.Budget.EnterStatementLoop();
        try
        {
            for (; state.Index < chosen.Count; state.Index++)
            {
                context.Budget.StepLoop(Syntax, limit);
                var item = items[chosen.At(state.Index)];
                state.MoveTo(item);
                if (slot >= 0) context.Scope.Loops.Set(slot, item);
                else variable.Assign(context, item);

                BeforeStep(context, state);
                body.Run(context);
                AfterStep(context, state);
                if (context.Budget.LeavesLoop()) return;
            }
        }
        finally
        {
            context.Budget.LeaveStatementLoop();
            context.Scope.Loops.PopTo(outside);
        }
    }
}
