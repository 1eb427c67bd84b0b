using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary><c>readonly x</c>.</summary>
internal sealed class MakeReadOnly(ReadOnlyStatement syntax) : Statement(syntax)
{
    public override void Run(TemplateContext context)
    {
        context.LastValue = null;
        if (syntax.Variable is GlobalVariable global) context.Scope.MakeReadOnly(global.Name, ScriptVariableScope.Global);
        else if (syntax.Variable is LocalVariable local) context.Scope.MakeReadOnly(local.Name, ScriptVariableScope.Local);
    }
}
