using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary>An expression as a statement: its value is written.</summary>
internal sealed class WriteValue(ScriptNode syntax, Expression expression) : Statement(syntax)
{
    public override void Run(TemplateContext context)
    {
        if (context.EnableOutput && context.RenderRuntimeException is null)
        {
            expression.Write(context);
            return;
        }

        context.LastValue = expression.EvalShown(context);
        if (context.EnableOutput) context.WriteValue(Span, context.LastValue);
    }
}
