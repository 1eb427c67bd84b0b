namespace Scriban.Runtime;

/// <summary>The parameters of built-in functions, named for the type that their arguments are read as.</summary>
internal static class Parameter
{
    public static ScriptParameterInfo Value(string name) => new(typeof(object), name);

    public static ScriptParameterInfo Value(string name, object? otherwise) => new(typeof(object), name, otherwise);

    public static ScriptParameterInfo Text(string name) => new(typeof(string), name);

    public static ScriptParameterInfo Text(string name, string? otherwise) => new(typeof(string), name, otherwise);

    public static ScriptParameterInfo Int(string name) => new(typeof(int), name);

    public static ScriptParameterInfo Int(string name, int? otherwise) => new(typeof(int), name, otherwise);

    public static ScriptParameterInfo Double(string name) => new(typeof(double), name);

    public static ScriptParameterInfo Bool(string name, bool otherwise) => new(typeof(bool), name, otherwise);

    public static ScriptParameterInfo List(string name) => new(typeof(System.Collections.IEnumerable), name);

    public static ScriptParameterInfo Date(string name) => new(typeof(DateTime?), name);

    /// <summary>Must be the last: takes all arguments that are left (<see cref="FunctionCall.Rest"/>).</summary>
    public static ScriptParameterInfo Rest(string name) => new(typeof(object[]), name);
}
