using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>Runs a text as code or as a template, in the context of the template that asks for it.</summary>
internal static class ObjectEvaluation
{
    private const string Path = "<eval>";

    public static object? Evaluate(FunctionCall call) =>
        Run(call, ScriptMode.ScriptOnly, static (template, context) => template.Evaluate(context));

    public static object? Render(FunctionCall call) => Run(call, ScriptMode.Default, RenderText);

    private static object? Run(FunctionCall call, ScriptMode mode, Func<Template, TemplateContext, object?> run)
    {
        if (call.Text(0) is not { } text)
            return null;

        var template = Template.Parse(text, Path, lexerOptions: LexerOptions.Default with { Mode = mode });
        if (template.HasErrors)
            throw new ScriptParserRuntimeException(call.SpanOf(0), "The text can't be read as code.", template.Messages);

        call.Context.Budget.EnterCall(call.Span);
        try
        {
            return run(template, call.Context);
        }
        finally
        {
            call.Context.Budget.LeaveCall();
        }
    }

    private static string RenderText(Template template, TemplateContext context)
    {
        var (indent, output) = (context.Indent, context.EnableOutput);
        (context.Indent, context.EnableOutput) = ("", true);
        context.PushOutput();
        try
        {
            template.Run(context);
            return context.Output.ToString() ?? "";
        }
        finally
        {
            context.PopOutput();
            (context.Indent, context.EnableOutput) = (indent, output);
        }
    }
}
