using System.Collections;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The functions of the group <c>object</c> that ask what a value is and what it holds.</summary>
internal static class ObjectFunctions
{
    /// <summary>The other value instead of null and of the empty text, nothing else.</summary>
    public static object? Default(FunctionCall call) => call[0] is null or "" ? call[1] : call[0];

    public static string Format(FunctionCall call) => call[0] switch
    {
        null => "",
        IFormattable value => value.ToString(call.Text(1), FunctionGroup.CultureAt(call, 2)),
        _ => throw call.Error($"The value `{call.Text(0)}` has no formats."),
    };

    public static string? TypeOf(object? value) => value switch
    {
        null => null,
        string => "string",
        bool => "boolean",
        _ when Number.Is(value) => "number",
        IList => "array",
        IScriptObject or IDictionary => "object",
        IEnumerable => "iterator",
        _ => "object",
    };

    public static int Size(FunctionCall call) => call[0] switch
    {
        string text => text.Length,
        ICollection list => list.Count,
        IScriptObject members => members.Count,
        IEnumerable => Items.At(call, 0).Count(),
        _ => 0,
    };

    public static object Keys(FunctionCall call) => new ScriptArray(MembersAt(call, 0).Select(member => member.Key));

    public static object Values(FunctionCall call) => new ScriptArray(MembersAt(call, 0).Select(member => member.Value));

    public static bool TryRead(FunctionCall call, out object? value)
    {
        value = null;
        return call[0] is { } target && call.Text(1) is { } key && call.Context.TryReadMember(call.Span, target, key, out value);
    }

    private static IEnumerable<KeyValuePair<string, object?>> MembersAt(FunctionCall call, int index) =>
        call[index] is { } target ? ObjectMembers.Of(call.Context, target) : [];
}
