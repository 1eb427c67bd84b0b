using System.Collections;
using System.Globalization;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The functions of the group <c>array</c> that look at a list, select from it or run a function over it.</summary>
internal static class ArrayFunctions
{
    public static int Size(FunctionCall call) => call[0] switch
    {
        null => 0,
        string text => text.Length,
        ICollection list => list.Count,
        _ => Items.At(call, 0).Count(),
    };

    public static object? First(FunctionCall call) => call[0] is IList list
        ? list.Count == 0 ? null : list[0]
        : Items.At(call, 0).FirstOrDefault();

    public static object? Last(FunctionCall call) => call[0] is IList list
        ? list.Count == 0 ? null : list[^1]
        : Items.At(call, 0).LastOrDefault();

    /// <summary>Compares as .NET does, so a whole number is not found among floating ones. An enum is found by name or number.</summary>
    public static bool Contains(FunctionCall call)
    {
        var value = call[1];
        return Items.At(call, 0).Any(item => Equals(item, value) || (item is Enum named && Names(named, value)));
    }

    public static object? Cycle(FunctionCall call)
    {
        if (call.List(0) is not { } list)
            return null;

        var key = new CycleKey(call[1] is null ? ArrayJoin.Join(call.Context, list.Cast<object?>()) : call.Text(1));
        if (list.Count == 0)
            return null;

        var position = call.Context.Tags.TryGetValue(key, out var last) && last is int index ? (index + 1) % list.Count : 0;
        call.Context.Tags[key] = position;
        return list[position];
    }

    public static object? Compact(FunctionCall call) => new ScriptArray(Items.At(call, 0).Where(item => item is not null));

    public static object? Uniq(FunctionCall call) => new ScriptArray(Items.At(call, 0).Distinct());

    public static object? Reverse(FunctionCall call) => new ScriptArray(Items.At(call, 0).Reverse());

    public static object? Limit(FunctionCall call) =>
        call[0] is null ? null : new ScriptArray(Items.At(call, 0).Take(call.Int(1)));

    public static object? Offset(FunctionCall call) =>
        call[0] is null ? null : new ScriptArray(Items.At(call, 0).Skip(call.Int(1)));

    /// <summary>The member of every item that has it.</summary>
    public static object? Map(FunctionCall call)
    {
        if (call[0] is null || call.Text(1) is not { } member)
            return null;

        var result = new ScriptArray();
        foreach (var item in Items.At(call, 0))
        {
            if (item is not null && call.Context.TryReadMember(call.Span, item, member, out var value))
                result.Add(value);
        }

        return result;
    }

    public static object? Each(FunctionCall call)
    {
        if (call[0] is null)
            return null;

        var result = new ScriptArray();
        foreach (var item in Items.At(call, 0))
            result.Add(call.Invoke(call[1], item));
        return result;
    }

    public static object? Filter(FunctionCall call)
    {
        if (call[0] is null)
            return null;

        var result = new ScriptArray();
        foreach (var item in Items.At(call, 0))
        {
            if (call.Context.ToBool(call.Span, call.Invoke(call[1], item)))
                result.Add(item);
        }

        return result;
    }

    public static bool Any(FunctionCall call)
    {
        foreach (var item in Items.At(call, 0))
        {
            if (call.Context.ToBool(call.Span, call.Invoke(call[1], [item, .. call.Rest(2)])))
                return true;
        }

        return false;
    }

    private static bool Names(Enum item, object? value) => value switch
    {
        string name => item.ToString() == name,
        int or long => Convert.ToInt64(item, CultureInfo.InvariantCulture) == Convert.ToInt64(value, CultureInfo.InvariantCulture),
        _ => false,
    };

    /// <summary>Where the context remembers how far a cycle has come.</summary>
    private sealed record CycleKey(string? Group);
}
