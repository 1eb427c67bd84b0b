using System.Runtime.CompilerServices;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary>Stands between the levels of a deep expression and looks whether the thread's stack holds more of them.</summary>
internal sealed class StackGuard(ScriptNode syntax, Expression inner) : Expression(syntax)
{
    public override object? Eval(TemplateContext context)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw Error("The expression is nested deeper than the stack allows.");

        return inner.Eval(context);
    }
}
