using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The functions of the group <c>array</c> that give a changed copy of a list.</summary>
internal static class ArrayChanges
{
    public static object Add(FunctionCall call) => new ScriptArray(Items.At(call, 0)) { call[1] };

    public static object Concat(FunctionCall call)
    {
        var result = new ScriptArray(Items.At(call, 0));
        result.AddRange(Items.At(call, 1));
        return result;
    }

    /// <summary>A place before the first is the first; up to one behind the last the list is filled with nulls.</summary>
    public static object InsertAt(FunctionCall call)
    {
        var result = new ScriptArray(Items.At(call, 0));
        var index = Math.Max(0, call.Int(1));
        Fill(call, result, index);
        result.Insert(index, call[2]);
        return result;
    }

    /// <summary>A negative place counts from the end; one outside of the list removes nothing.</summary>
    public static object RemoveAt(FunctionCall call)
    {
        var result = new ScriptArray(Items.At(call, 0));
        var index = call.Int(1);
        var place = index < 0 ? result.Count + index : index;
        if (place >= 0 && place < result.Count)
            result.RemoveAt(place);
        return result;
    }

    private static void Fill(FunctionCall call, ScriptArray list, int count)
    {
        call.Context.Budget.EnterLoop();
        try
        {
            while (list.Count < count)
            {
                call.Context.Budget.StepLoop(call.Span);
                list.Add(null);
            }
        }
        finally
        {
            call.Context.Budget.LeaveLoop();
        }
    }
}
