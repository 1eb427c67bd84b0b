namespace Scriban.Runtime;

/// <summary>Tells by the exact type, which costs next to nothing, what would else take a search through interfaces.</summary>
internal static class Kinds
{
    /// <summary>Surely no function and nothing lazy, but data; false says nothing.</summary>
    /// <remarks>Each test stands by itself so that it compiles to one comparison; a variable for the type would not.</remarks>
    public static bool IsData(object value) =>
        value.GetType() == typeof(string)
        || value.GetType() == typeof(ScriptObject)
        || value.GetType() == typeof(bool)
        || value.GetType() == typeof(int)
        || value.GetType() == typeof(ScriptArray)
        || value.GetType() == typeof(DateTime)
        || value.GetType() == typeof(double);
}
