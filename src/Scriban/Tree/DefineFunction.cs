using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary><c>func name … end</c>: gives the name its function when it runs.</summary>
internal sealed class DefineFunction(FunctionStatement syntax, Expression target, Block body) : Statement(syntax)
{
    public override void Run(TemplateContext context)
    {
        context.LastValue = null;
        target.Assign(context, new ScriptFunction(syntax.Function, body));
    }
}
