using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>A function of this assembly, called without a list of arguments being made.</summary>
internal abstract class NativeFunction : IScriptCustomFunction
{
    private readonly ScriptParameterInfo[] _parameters;

    protected NativeFunction(ScriptParameterInfo[] parameters)
    {
        _parameters = parameters;
        HasRest = parameters.Length > 0 && parameters[^1].ParameterType == typeof(object[]);
        FixedCount = HasRest ? parameters.Length - 1 : parameters.Length;
        RequiredParameterCount = CountRequired();
    }

    public abstract Type ReturnType { get; }

    public int RequiredParameterCount { get; }

    public int ParameterCount => _parameters.Length;

    public ScriptVarParamKind VarParamKind => HasRest ? ScriptVarParamKind.LastParameter : ScriptVarParamKind.None;

    internal bool HasRest { get; }

    /// <summary>How many arguments the function always gets, defaults filled in.</summary>
    internal int FixedCount { get; }

    public ScriptParameterInfo GetParameterInfo(int index) => _parameters[index];

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var padded = new object?[Math.Max(arguments.Count, FixedCount)];
        arguments.CopyTo(padded, 0);
        for (var i = arguments.Count; i < padded.Length; i++) padded[i] = _parameters[i].DefaultValue;
        return Run(new FunctionCall(context, callerContext is null ? null : new CallSite(callerContext, []), padded));
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    internal ref readonly ScriptParameterInfo ParameterAt(int index) => ref _parameters[index];

    internal bool Accepts(int count) => count >= RequiredParameterCount && (count <= FixedCount || HasRest);

    internal abstract object? Run(FunctionCall call);

    private int CountRequired()
    {
        var count = 0;
        while (count < FixedCount && !_parameters[count].HasDefaultValue) count++;
        return count;
    }
}
