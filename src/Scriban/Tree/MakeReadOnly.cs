using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary><c>readonly x</c>.</summary>
internal sealed class MakeReadOnly(ReadOnlyStatement syntax) : Statement(syntax)
{
    public override void Run(TemplateContext context)
    {
        context.LastValue = null;
        if (syntax.Variable is GlobalVariable global) context.CurrentGlobal.SetReadOnly(global.Name, true);
        else if (syntax.Variable is LocalVariable local) (context.Scope.Locals.Variables ??= new ScriptObject()).SetReadOnly(local.Name, true);
    }
}
