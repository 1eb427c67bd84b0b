using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>Writes values out as what templates read. Threads share the results, so templates can't change them.</summary>
internal static class Script
{
    /// <summary>What stands in the values of very many posts is there once.</summary>
    private static readonly object True = true, False = false;

    private static readonly object[] Few = [.. Enumerable.Range(0, 64).Select(static number => (object)number)];

    public static ScriptObject Object(params ReadOnlySpan<(string Name, object? Value)> members)
    {
        var result = new ScriptObject(members.Length);
        foreach (var (name, value) in members) result.SetValue(name, Shared(value), false);
        result.IsReadOnly = true;
        return result;
    }

    /// <summary>An object with the members of another before its own.</summary>
    public static ScriptObject Extend(ScriptObject origin, params ReadOnlySpan<(string Name, object? Value)> members)
    {
        var result = new ScriptObject(origin.Count + members.Length);
        foreach (var (name, value) in origin) result.SetValue(name, value, false);
        foreach (var (name, value) in members) result.SetValue(name, value, false);
        result.IsReadOnly = true;
        return result;
    }

    public static ScriptArray List(IEnumerable<object?> items) => new(items) { IsReadOnly = true };

    /// <summary>Null for an empty text: in templates that is false, and an empty text isn't.</summary>
    public static string? TextOrNull(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static object? Shared(object? value) => value switch
    {
        bool flag => flag ? True : False,
        int number when (uint)number < (uint)Few.Length => Few[number],
        _ => value,
    };
}
