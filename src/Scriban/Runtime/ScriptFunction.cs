using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>A function that a template defines.</summary>
internal sealed class ScriptFunction(FunctionDefinition definition, IScriptFunctionBody body) : IScriptCustomFunction
{
    public string SourceText => definition.SourceText;

    public int RequiredParameterCount { get; } = definition.Parameters.Count(parameter => parameter.Default is null && !parameter.IsRest);

    public int ParameterCount => definition.Parameters.Length;

    public ScriptVarParamKind VarParamKind =>
        !definition.HasParameterList ? ScriptVarParamKind.Direct
        : ParameterCount > 0 && definition.Parameters[^1].IsRest ? ScriptVarParamKind.LastParameter
        : ScriptVarParamKind.None;

    public Type ReturnType => definition.ReturnsValue ? typeof(object) : typeof(void);

    public ScriptParameterInfo GetParameterInfo(int index)
    {
        if (index >= ParameterCount) return new ScriptParameterInfo(typeof(object), "");

        var parameter = definition.Parameters[index];
        return parameter.Default is null
            ? new ScriptParameterInfo(typeof(object), parameter.Name)
            : new ScriptParameterInfo(typeof(object), parameter.Name, parameter.Default.Value);
    }

    public object? Invoke(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    ) => Run(context, callerContext, arguments, null);

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    internal object? Run(TemplateContext context, ScriptNode? caller, ScriptArray arguments, IWrappedBlock? block)
    {
        context.Budget.EnterCall(caller?.Span ?? context.CurrentSpan);
        if (definition.HasParameterList) context.Scope.PushGlobal(ParametersFrom(arguments), ofFunction: true);
        else context.Scope.PushFrame();
        var loops = context.Budget.HideLoops();
        try
        {
            context.Scope.Locals.Arguments = VarParamKind == ScriptVarParamKind.LastParameter ? WithRest(arguments) : arguments;
            context.Scope.Locals.Block = block;
            body.Run(context);
            return context.TakeReturned();
        }
        finally
        {
            if (definition.HasParameterList) context.Scope.PopGlobal();
            else context.Scope.PopFrame();
            context.Budget.ShowLoops(loops);
            context.Budget.LeaveCall();
        }
    }

    private ScriptObject ParametersFrom(ScriptArray arguments)
    {
        var parameters = new ScriptObject(ParameterCount);
        for (var i = 0; i < ParameterCount; i++)
        {
            var parameter = definition.Parameters[i];
            var value = parameter.IsRest ? RestOf(arguments, i)
                : i < arguments.Count ? arguments[i]
                : parameter.Default?.Value;
            parameters.SetValue(parameter.Name, value, false);
        }

        return parameters;
    }

    /// <summary>What <c>$</c> is in a function with a rest parameter: the arguments before it, and the rest as one list.</summary>
    private ScriptArray WithRest(ScriptArray arguments)
    {
        var leading = ParameterCount - 1;
        return new ScriptArray(arguments.Take(leading)) { RestOf(arguments, leading) };
    }

    private static ScriptArray RestOf(ScriptArray arguments, int from)
    {
        var rest = new ScriptArray();
        for (var i = from; i < arguments.Count; i++) rest.Add(arguments[i]);
        return rest;
    }
}
