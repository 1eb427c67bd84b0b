using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary>An expression as a statement: its value is written.</summary>
internal sealed class WriteValue(ScriptNode syntax, Expression expression) : Statement(syntax)
{
    public override void Run(TemplateContext context)
    {
        if (context.RenderRuntimeException is { } render) RunGuarded(context, render);
        else if (context.EnableOutput) expression.Write(context);
        else context.LastValue = expression.Eval(context);
    }

    /// <summary>The host wants the text of an error instead of the error.</summary>
    private void RunGuarded(TemplateContext context, TemplateContext.RenderRuntimeExceptionDelegate render)
    {
        object? value;
        try
        {
            value = expression.Eval(context);
        }
        catch (ScriptRuntimeException error) when (error is not ScriptAbortException)
        {
            value = render(error);
        }
        catch (Exception error) when (FunctionCaller.IsForeign(error))
        {
            value = render(FunctionCaller.Wrapped(Span, error));
        }

        context.LastValue = value;
        if (context.EnableOutput) context.WriteValue(Span, value);
    }
}
