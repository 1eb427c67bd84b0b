namespace Scriban.Runtime;

/// <summary>Small integers and the two truth values as objects that are made once.</summary>
internal static class Boxed
{
    public static readonly object True = true;
    public static readonly object False = false;

    private const int Lowest = -16;
    private static readonly object?[] Ints = new object?[1040];

    public static object Of(bool value) => value ? True : False;

    public static object Of(int value)
    {
        var index = value - Lowest;
        if ((uint)index >= (uint)Ints.Length) return value;

        return Ints[index] ??= value;
    }
}
