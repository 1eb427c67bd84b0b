using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary><c>object.eval</c> and <c>object.eval_template</c>: a text that runs in the context of its caller.</summary>
internal static class Evaluation
{
    public static object? Evaluate(FunctionCall call)
    {
        if (call[0] is null) return null;

        var template = Parse(call, ScriptMode.ScriptOnly);
        call.Context.Budget.EnterCall(call.Span);
        try
        {
            return template.Evaluate(call.Context);
        }
        finally
        {
            call.Context.Budget.LeaveCall();
        }
    }

    public static object? Render(FunctionCall call)
    {
        if (call[0] is null) return null;

        var template = Parse(call, ScriptMode.Default);
        call.Context.Budget.EnterCall(call.Span);
        var output = new StringBuilderOutput();
        call.Context.PushOutput(output);
        try
        {
            template.Run(call.Context);
        }
        finally
        {
            call.Context.PopOutput();
            call.Context.Budget.LeaveCall();
        }

        return output.ToString();
    }

    private static Template Parse(FunctionCall call, ScriptMode mode)
    {
        var template = Template.Parse(call.Text(0) ?? "", lexerOptions: LexerOptions.Default with { Mode = mode });
        return template.HasErrors ? throw call.Error(0, template.Messages.ToString()) : template;
    }
}
