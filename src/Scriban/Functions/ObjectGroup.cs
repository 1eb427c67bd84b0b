using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The table of the group <c>object</c>.</summary>
internal static class ObjectGroup
{
    public static ScriptObject Create() => new FunctionGroup()
        .Add("default", ObjectFunctions.Default, Value, Parameter.Value("default"))
        .Add("format", ObjectFunctions.Format, Value, Parameter.Text("format"), Parameter.Text("culture", null))
        .Add("typeof", call => ObjectFunctions.TypeOf(call[0]), Value)
        .Add("kind", call => call[0] is null ? null : call.Context.GetTypeName(call[0]), Value)
        .Add("size", call => Boxed.Of(ObjectFunctions.Size(call)), Value)
        .Add("keys", ObjectFunctions.Keys, Value)
        .Add("values", ObjectFunctions.Values, Value)
        .Add("has_key", call => Boxed.Of(ObjectFunctions.TryRead(call, out _)), Value, Parameter.Text("key"))
        .Add("has_value", call => Boxed.Of(ObjectFunctions.TryRead(call, out var value) && value is not null), Value, Parameter.Text("key"))
        .Add("from_json", call => JsonReading.Read(call.Text(0)), Parameter.Text("json"))
        .Add("to_json", JsonWriting.Write, Value)
        .Add("eval", ObjectEvaluation.Evaluate, Value)
        .Add("eval_template", ObjectEvaluation.Render, Value)
        .Build();

    private static ScriptParameterInfo Value => Parameter.Value("value");
}
