using System.Reflection;

namespace Scriban.Runtime;

/// <summary>
/// A function made of a .NET method, called by reflection; its first parameters may be the context and the span of the call.
/// </summary>
internal sealed class MethodFunction : NativeFunction
{
    private readonly MethodInfo _method;
    private readonly object? _target;
    private readonly int _supplied;

    public MethodFunction(MethodInfo method, object? target) : base(Describe(method))
    {
        _method = method;
        _target = target;
        _supplied = SuppliedCount(method.GetParameters());
    }

    public override Type ReturnType => _method.ReturnType;

    internal override object? Run(FunctionCall call)
    {
        var parameters = _method.GetParameters();
        var values = new object?[parameters.Length];
        if (_supplied > 0) values[0] = call.Context;
        if (_supplied > 1) values[1] = call.Span;
        for (var i = _supplied; i < values.Length; i++)
        {
            values[i] = HasRest && i == values.Length - 1
                ? Rest(call, i - _supplied, parameters[i].ParameterType)
                : call.Context.ToObject(call.SpanOf(i - _supplied), call[i - _supplied], parameters[i].ParameterType);
        }

        return call.Context.Await(_method.Invoke(_target, BindingFlags.DoNotWrapExceptions, null, values, null));
    }

    private static Array Rest(FunctionCall call, int from, Type array)
    {
        var type = array.GetElementType() ?? typeof(object);
        var count = Math.Max(0, call.Arguments.Length - from);
        var rest = Array.CreateInstanceFromArrayType(array, count);
        for (var i = 0; i < count; i++) rest.SetValue(call.Context.ToObject(call.SpanOf(from + i), call[from + i], type), i);
        return rest;
    }

    private static ScriptParameterInfo[] Describe(MethodInfo method)
    {
        var parameters = method.GetParameters();
        return [.. parameters.Skip(SuppliedCount(parameters)).Select(Describe)];
    }

    private static ScriptParameterInfo Describe(ParameterInfo parameter)
    {
        var name = parameter.Name ?? "";
        if (parameter.IsDefined(typeof(ParamArrayAttribute))) return Parameter.Rest(name);

        return parameter.HasDefaultValue
            ? new ScriptParameterInfo(parameter.ParameterType, name, parameter.DefaultValue)
            : new ScriptParameterInfo(parameter.ParameterType, name);
    }

    private static int SuppliedCount(ParameterInfo[] parameters)
    {
        if (parameters.Length == 0 || !typeof(TemplateContext).IsAssignableFrom(parameters[0].ParameterType)) return 0;

        return parameters.Length > 1 && parameters[1].ParameterType == typeof(Parsing.SourceSpan) ? 2 : 1;
    }
}
