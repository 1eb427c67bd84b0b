using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary><c>import obj</c>: its members become those of the current global.</summary>
internal sealed class Import(ImportStatement syntax, Expression source) : Statement(syntax)
{
    public override void Run(TemplateContext context)
    {
        context.LastValue = null;
        var value = source.Eval(context);
        if (value is null) return;
        if (value is not IScriptObject)
        {
            throw new ScriptRuntimeException(
                source.Span,
                $"An object is expected here, not a value of type `{context.GetTypeName(value)}`."
            );
        }

        foreach (var (name, member) in ObjectMembers.Of(context, value))
            context.CurrentGlobal.TrySetValue(context, Span, name, member, false);
    }
}
