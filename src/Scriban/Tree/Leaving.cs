using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary><c>break</c> and <c>continue</c>.</summary>
internal sealed class Leaving(ScriptStatement syntax, Flow flow) : Statement(syntax)
{
    public override void Run(TemplateContext context)
    {
        context.LastValue = null;
        if (context.Budget.IsInLoop) context.Flow = flow;
        else if (context.EnableBreakAndContinueAsReturnOutsideLoop) context.Flow = Flow.Return;
        else throw Error($"`{(flow == Flow.Break ? "break" : "continue")}` stands outside of a loop.");
    }
}
