namespace Scriban.Runtime;

/// <summary>Tells by the exact type, which costs next to nothing, what would else take a search through interfaces.</summary>
internal static class Kinds
{
    /// <summary>Surely no function and nothing lazy, but data; false says nothing.</summary>
    public static bool IsData(object value)
    {
        var type = value.GetType();
        return type == typeof(string) || type == typeof(ScriptObject) || type == typeof(int) || type == typeof(bool)
            || type == typeof(ScriptArray) || type == typeof(DateTime) || type == typeof(double);
    }
}
