using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary><c>ret e</c>.</summary>
internal sealed class Return(ReturnStatement syntax, Expression? value) : Statement(syntax)
{
    public override void Run(TemplateContext context)
    {
        context.LastValue = context.Returned = value?.Eval(context);
        context.Flow = Flow.Return;
    }
}
