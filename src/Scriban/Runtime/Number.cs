using System.Globalization;
using System.Numerics;

namespace Scriban.Runtime;

/// <summary>What the operators need to know of numbers.</summary>
internal static class Number
{
    public static NumberKind KindOf(object? value) => value switch
    {
        int or bool or byte or sbyte or short or ushort => NumberKind.Int,
        long or uint => NumberKind.Long,
        double => NumberKind.Double,
        BigInteger or ulong => NumberKind.Big,
        float => NumberKind.Single,
        decimal => NumberKind.Decimal,
        Enum => NumberKind.None,
        _ => NumberKind.None,
    };

    public static bool Is(object? value) => value is not bool && KindOf(value) != NumberKind.None;

    public static long ToLong(object? value) => value switch
    {
        int number => number,
        bool truth => truth ? 1 : 0,
        _ => Convert.ToInt64(value, CultureInfo.InvariantCulture),
    };

    public static BigInteger ToBig(object? value) => value switch
    {
        BigInteger big => big,
        ulong number => number,
        _ => ToLong(value),
    };

    public static double ToDouble(object? value) => value switch
    {
        double number => number,
        int number => number,
        BigInteger big => (double)big,
        _ => Convert.ToDouble(value, CultureInfo.InvariantCulture),
    };

    public static decimal ToDecimal(object? value) => value switch
    {
        decimal number => number,
        BigInteger big => (decimal)big,
        _ => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
    };

    /// <summary>The narrowest of int, long and BigInteger that holds the value.</summary>
    public static object Narrow(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? Narrow((long)value) : value;

    public static object Narrow(long value) => value >= int.MinValue && value <= int.MaxValue ? Boxed.Of((int)value) : value;
}
