using System.Collections;
using Scriban.Runtime;

namespace Scriban.Tree;

/// <summary>Puts arguments into their places: named ones, spread lists, defaults between them.</summary>
internal static class ArgumentList
{
    public static ScriptArray Of(TemplateContext context, IScriptCustomFunction function, Expression[] arguments)
    {
        var values = new ScriptArray(arguments.Length);
        var filled = 0;
        foreach (var argument in arguments)
        {
            if (argument is NamedValue named) AddNamed(function, values, ref filled, named.Name, named.Eval(context));
            else if (argument is SpreadList) filled = AddSpread(context, values, argument.Eval(context));
            else values[filled++] = argument.Eval(context);
        }

        return values;
    }

    private static void AddNamed(IScriptCustomFunction function, ScriptArray values, ref int filled, string name, object? value)
    {
        var index = IndexOf(function, name);
        if (index < 0 && function.VarParamKind == ScriptVarParamKind.Direct)
        {
            values.ScriptObject.SetValue(name, value, false);
            return;
        }

        if (index < 0) index = filled;
        for (var i = values.Count; i < index; i++) values[i] = function.GetParameterInfo(i).DefaultValue;
        values[index] = value;
        if (index == filled) filled++;
    }

    private static int AddSpread(TemplateContext context, ScriptArray values, object? list)
    {
        if (list is IEnumerable and not string)
        {
            foreach (var item in context.ToSequence(context.CurrentSpan, list) ?? Array.Empty<object?>()) values.Add(item);
        }
        else
        {
            values.Add(list);
        }

        return values.Count;
    }

    private static int IndexOf(IScriptCustomFunction function, string name)
    {
        for (var i = 0; i < function.ParameterCount; i++)
            if (string.Equals(function.GetParameterInfo(i).Name, name, StringComparison.Ordinal)) return i;
        return -1;
    }
}
