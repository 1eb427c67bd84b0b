using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>The function <c>include</c>: renders another template and gives its text.</summary>
internal class IncludeFunction : IScriptCustomFunction, IWritingFunction
{
    public virtual int RequiredParameterCount => 1;

    public virtual int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public virtual ScriptParameterInfo GetParameterInfo(int index) =>
        index == 0 ? new ScriptParameterInfo(typeof(string), "template_name") : new ScriptParameterInfo(typeof(object), "value");

    public virtual object? Invoke(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var span = callerContext?.Span ?? context.CurrentSpan;
        return Render(context, span, NameIn(context, span, arguments), arguments);
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    public virtual void Write(TemplateContext context, ScriptNode callerContext, ScriptArray arguments) =>
        Run(context, callerContext.Span, NameIn(context, callerContext.Span, arguments), arguments);

    protected static string Render(TemplateContext context, SourceSpan span, string name, ScriptArray arguments)
    {
        var output = context.SpareOutputs.TryPop(out var spare) ? spare : new StringBuilderOutput();
        context.PushOutput(output);
        try
        {
            Run(context, span, name, arguments);
        }
        finally
        {
            context.PopOutput();
        }

        var text = output.ToString();
        output.Clear();
        context.SpareOutputs.Push(output);
        return text;
    }

    private static void Run(TemplateContext context, SourceSpan span, string name, ScriptArray arguments)
    {
        var template = Find(context, span, name);
        context.Budget.EnterCall(span);
        var loops = context.Budget.HideLoops();
        var indent = context.Indent;
        context.Scope.PushFrame();
        try
        {
            context.Indent = "";
            context.Scope.Locals.Arguments = arguments;
            template.Run(context);
        }
        finally
        {
            context.Indent = indent;
            context.Scope.PopFrame();
            context.Budget.ShowLoops(loops);
            context.Budget.LeaveCall();
        }
    }

    private static string NameIn(TemplateContext context, SourceSpan span, ScriptArray arguments)
    {
        var name = context.ObjectToString(arguments[0]);
        return name.Length > 0 ? name : throw new ScriptRuntimeException(span, "Include template name cannot be null or empty");
    }

    private static Template Find(TemplateContext context, SourceSpan span, string name)
    {
        var loader =
            context.TemplateLoader
            ?? throw new ScriptRuntimeException(
                span,
                $"Unable to include <{name}>. No TemplateLoader registered in TemplateContext.TemplateLoader"
            );
        var path =
            loader.GetPath(context, span, name) ?? throw new ScriptRuntimeException(span, $"Include template path is null for `{name}`");
        if (!context.CachedTemplates.TryGetValue(path, out var template))
        {
            template = Load(context, span, loader, name, path);
            context.CachedTemplates.Add(path, template);
        }

        if (!template.HasErrors) return template;

        throw new ScriptParserRuntimeException(span, $"Error while parsing template `{name}` from `{path}`", template.Messages);
    }

    private static Template Load(TemplateContext context, SourceSpan span, ITemplateLoader loader, string name, string path)
    {
        var text = context.IsAsync ? Waiting.For(loader.LoadAsync(context, span, path)) : loader.Load(context, span, path);
        if (text is null) throw new ScriptRuntimeException(span, $"The result of including `{name}->{path}` cannot be null");

        return Template.Parse(text, path, context.TemplateLoaderParserOptions, context.TemplateLoaderLexerOptions);
    }
}
