using System.Globalization;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>A group of built-in functions while it is put together. Templates can't replace its members.</summary>
internal sealed class FunctionGroup
{
    private readonly ScriptObject _members = new(32);

    public FunctionGroup Add(string name, FunctionBody body, params ScriptParameterInfo[] parameters) =>
        Set(name, new BuiltinFunction(body, parameters));

    /// <summary>A function that can also write its result without making a string of it.</summary>
    public FunctionGroup Add(string name, FunctionBody body, FunctionWriter writer, params ScriptParameterInfo[] parameters) =>
        Set(name, new BuiltinFunction(body, parameters) { Writer = writer });

    public FunctionGroup Set(string name, object value, bool readOnly = true)
    {
        _members.SetValue(name, value, readOnly);
        return this;
    }

    public ScriptObject Build() => _members;

    /// <summary>The culture that an argument names, or the context's.</summary>
    public static CultureInfo CultureAt(FunctionCall call, int index) =>
        call.Text(index) is { Length: > 0 } name ? CultureInfo.GetCultureInfo(name) : call.Culture;
}
