using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary><c>with obj … end</c>: the object is the top of the globals.</summary>
internal sealed class With(WithStatement syntax, Expression target, Block body) : Statement(syntax)
{
    public override void Run(TemplateContext context)
    {
        context.LastValue = null;
        var value = target.Eval(context);
        if (value is not IScriptObject global)
        {
            throw new ScriptRuntimeException(
                target.Span,
                $"An object is expected here, not a value of type `{context.GetTypeName(value)}`."
            );
        }

        context.PushGlobal(global);
        try
        {
            body.Run(context);
        }
        finally
        {
            context.PopGlobal();
        }
    }
}
