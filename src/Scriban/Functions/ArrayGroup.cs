using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The table of the group <c>array</c>.</summary>
internal static class ArrayGroup
{
    public static ScriptObject Create()
    {
        var group = new FunctionGroup();
        AddReading(group);
        AddSelecting(group);
        AddChanging(group);
        AddCalling(group);
        return group.Build();
    }

    private static ScriptParameterInfo List => Parameter.List("list");

    private static ScriptParameterInfo Function => Parameter.Value("function");

    private static void AddReading(FunctionGroup group) => group
        .Add("size", call => Boxed.Of(ArrayFunctions.Size(call)), List)
        .Add("first", ArrayFunctions.First, List)
        .Add("last", ArrayFunctions.Last, List)
        .Add("contains", call => Boxed.Of(ArrayFunctions.Contains(call)), List, Parameter.Value("item"))
        .Add("join", ArrayJoin.Join, List, Parameter.Text("delimiter"), Parameter.Value("function", null))
        .Add("cycle", ArrayFunctions.Cycle, List, Parameter.Value("group", null));

    private static void AddSelecting(FunctionGroup group) => group
        .Add("compact", ArrayFunctions.Compact, List)
        .Add("uniq", ArrayFunctions.Uniq, List)
        .Add("reverse", ArrayFunctions.Reverse, List)
        .Add("limit", ArrayFunctions.Limit, List, Parameter.Int("count"))
        .Add("offset", ArrayFunctions.Offset, List, Parameter.Int("index"))
        .Add("sort", ArraySort.Sort, Parameter.Value("list"), Parameter.Text("member", null))
        .Add("map", ArrayFunctions.Map, List, Parameter.Text("member"));

    private static void AddChanging(FunctionGroup group) => group
        .Add("add", ArrayChanges.Add, List, Parameter.Value("value"))
        .Add("add_range", ArrayChanges.Concat, Parameter.List("list1"), Parameter.List("list2"))
        .Add("concat", ArrayChanges.Concat, Parameter.List("list1"), Parameter.List("list2"))
        .Add("insert_at", ArrayChanges.InsertAt, List, Parameter.Int("index"), Parameter.Value("value"))
        .Add("remove_at", ArrayChanges.RemoveAt, List, Parameter.Int("index"));

    private static void AddCalling(FunctionGroup group) => group
        .Add("each", ArrayFunctions.Each, List, Function)
        .Add("filter", ArrayFunctions.Filter, List, Function)
        .Add("any", call => Boxed.Of(ArrayFunctions.Any(call)), List, Function, Parameter.Rest("args"));
}
