using System.Numerics;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The functions of the group <c>math</c> that are not operators under another name.</summary>
internal static class MathFunctions
{
    public static double Ceil(double value) => Math.Ceiling(value);

    public static double Floor(double value) => Math.Floor(value);

    /// <summary>Rounds halves to the even neighbour.</summary>
    public static double Round(double value, int precision = 0) => Math.Round(value, precision);

    /// <summary>Below <paramref name="max"/>, except where both are the same.</summary>
    public static int Random(int min, int max) => System.Random.Shared.Next(min, max);

    public static string Uuid() => Guid.NewGuid().ToString();

    /// <summary>Null for a value that has no magnitude.</summary>
    public static object? Abs(object? value) => value switch
    {
        int.MinValue => -(long)int.MinValue,
        int number => Math.Abs(number),
        long.MinValue => -(BigInteger)long.MinValue,
        long number => Math.Abs(number),
        double number => Math.Abs(number),
        decimal number => Math.Abs(number),
        BigInteger number => BigInteger.Abs(number),
        float number => Math.Abs(number),
        short number => Math.Abs((int)number),
        sbyte number => Math.Abs((int)number),
        byte or ushort or uint or ulong => value,
        _ => null,
    };

    /// <summary>Rounds down where the divisor is whole. Quirk: an integer zero gives the largest integer instead of an error.</summary>
    public static object DividedBy(double value, object? divisor) => divisor switch
    {
        int number => (object)(int)Math.Floor(value / number),
        long number => (long)Math.Floor(value / number),
        BigInteger number => Math.Floor(value / (double)number),
        _ => value / Number.ToDouble(divisor),
    };
}
