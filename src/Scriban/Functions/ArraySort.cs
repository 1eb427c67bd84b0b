using System.Collections;
using System.Globalization;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>Sorts a list by its items or by a member of them, equal ones in the order they had.</summary>
internal static class ArraySort
{
    public static object Sort(FunctionCall call)
    {
        if (call[0] is not (null or IEnumerable))
            return new ScriptArray { call[0] };

        var member = call.Text(1) ?? "";
        var path = member.Split('.');
        var items = Items.At(call, 0).ToArray();
        var keys = new object?[items.Length];
        for (var i = 0; i < items.Length; i++)
            keys[i] = member.Length == 0 ? items[i] : KeyOf(call, items[i], member, path);

        CheckComparable(call, keys);
        return new ScriptArray(
            Enumerable.Range(0, items.Length).OrderBy(i => keys[i], new KeyComparer(call.Culture)).Select(i => items[i])
        );
    }

    /// <summary>A member whose name has the dots in it goes before the path that they describe.</summary>
    private static object? KeyOf(FunctionCall call, object? item, string member, string[] path)
    {
        if (item is null)
            return null;
        if (call.Context.TryReadMember(call.Span, item, member, out var exact) || path.Length == 1)
            return exact;

        var value = item;
        foreach (var name in path)
        {
            if (value is null || !call.Context.TryReadMember(call.Span, value, name, out value))
                return null;
        }

        return value;
    }

    private static void CheckComparable(FunctionCall call, object?[] keys)
    {
        var present = keys.Where(key => key is not null).ToArray();
        if (present.Length < 2)
            return;

        var type = present[0]?.GetType();
        if (present[0] is not IComparable || present.Any(key => key?.GetType() != type))
            throw call.Error("The list can't be sorted, since its values can't be compared with each other.");
    }

    private sealed class KeyComparer(CultureInfo culture) : IComparer<object?>
    {
        public int Compare(object? x, object? y) => (x, y) switch
        {
            (string left, string right) => culture.CompareInfo.Compare(left, right),
            (IComparable left, not null) => left.CompareTo(y),
            _ => (x is null ? 0 : 1) - (y is null ? 0 : 1),
        };
    }
}
