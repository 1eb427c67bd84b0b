using System.Collections;
using System.Numerics;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Tree;

/// <summary>Puts arguments into their places: named ones, spread lists, defaults between them.</summary>
internal ref struct ArgumentList(TemplateContext context, IScriptCustomFunction function, int capacity)
{
    private readonly ScriptArray _values = new(capacity);

    /// <summary>A bit for every place of the first 64 that has its argument.</summary>
    private ulong _given;
    private int _next;

    public static ScriptArray Of(TemplateContext context, IScriptCustomFunction function, Expression[] arguments, SourceSpan span)
    {
        var list = new ArgumentList(context, function, arguments.Length);
        foreach (var argument in arguments)
        {
            var value = argument.Eval(context);
            if (argument is NamedValue named) list.AddNamed(named.Name, value);
            else if (argument is SpreadList) list.AddItems(value);
            else list.AddNext(value);
        }

        list.CheckRequired(span);
        return list._values;
    }

    private void AddNext(object? value)
    {
        while (_next < 64 && (_given >> _next & 1) != 0) _next++;
        Set(_next++, value);
    }

    /// <summary>
    /// A name that the function does not have is taken as the next position, or kept as a name where it wants them all; the name of the
    /// rest parameter adds to the rest.
    /// </summary>
    private void AddNamed(string name, object? value)
    {
        var index = IndexOf(name);
        if (index >= 0) Set(TakesRest(index) ? Math.Max(index, _values.Count) : index, value);
        else if (function.VarParamKind == ScriptVarParamKind.Direct) _values.ScriptObject.SetValue(name, value, false);
        else AddNext(value);
    }

    private void AddItems(object? list)
    {
        if (list is not IEnumerable or string)
        {
            AddNext(list);
            return;
        }

        foreach (var item in context.ToSequence(context.CurrentSpan, list) ?? Array.Empty<object?>()) AddNext(item);
    }

    private void Set(int index, object? value)
    {
        while (_values.Count < index) _values.Add(function.GetParameterInfo(_values.Count).DefaultValue);
        _values[index] = value;
        if (index < 64) _given |= 1UL << index;
    }

    private readonly bool TakesRest(int index) =>
        function.VarParamKind == ScriptVarParamKind.LastParameter && index == function.ParameterCount - 1;

    private readonly int IndexOf(string name)
    {
        for (var i = 0; i < function.ParameterCount; i++)
            if (string.Equals(function.GetParameterInfo(i).Name, name, StringComparison.Ordinal)) return i;
        return -1;
    }

    private readonly void CheckRequired(SourceSpan span)
    {
        var required = (1UL << Math.Min(function.RequiredParameterCount, 63)) - 1;
        if ((_given & required) != required) throw FunctionCaller.Missing(function, BitOperations.PopCount(_given), span);
    }
}
