namespace Scriban.Runtime;

/// <summary>What a parameter of a type is when the template gave null: null or, of a value type, its zero.</summary>
internal static class Absent<T>
{
    public static readonly T Value = (new T[1])[0];
}
