using System.Numerics;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>The arithmetic operators on two numbers; integers widen on overflow and narrow back when the result fits.</summary>
internal static class Arithmetic
{
    private const int LargestShift = 1 << 20;

    /// <summary>Products grow by squaring: without a bound a short loop would compute for ever.</summary>
    private const long MostBits = 1L << 22;

    public static object Calculate(BinaryOperator op, object left, object right, NumberKind kind) => kind switch
    {
        NumberKind.Int or NumberKind.Long => OfLongs(op, Number.ToLong(left), Number.ToLong(right)),
        NumberKind.Big => OfBigs(op, Number.ToBig(left), Number.ToBig(right)),
        NumberKind.Single => OfReals(op, (float)Number.ToDouble(left), (float)Number.ToDouble(right)),
        NumberKind.Double => OfReals(op, Number.ToDouble(left), Number.ToDouble(right)),
        _ => OfReals(op, Number.ToDecimal(left), Number.ToDecimal(right)),
    };

    public static object OfLongs(BinaryOperator op, long left, long right)
    {
        long result;
        switch (op)
        {
            case BinaryOperator.Add:
                result = left + right;
                if (((left ^ result) & (right ^ result)) < 0) return OfBigs(op, left, right);
                break;
            case BinaryOperator.Subtract:
                result = left - right;
                if (((left ^ right) & (left ^ result)) < 0) return OfBigs(op, left, right);
                break;
            case BinaryOperator.Multiply:
                if (Math.BigMul(left, right, out result) != result >> 63) return OfBigs(op, left, right);
                break;
            case BinaryOperator.Divide:
                return (double)left / right;
            case BinaryOperator.DivideRound when right != -1:
                result = left / right;
                break;
            case BinaryOperator.Modulo:
                result = right == -1 ? 0 : left % right;
                break;
            default:
                return OfBigs(op, left, right);
        }

        return Number.Narrow(result);
    }

    private static object OfBigs(BinaryOperator op, BigInteger left, BigInteger right) => op switch
    {
        BinaryOperator.Add => Number.Narrow(left + right),
        BinaryOperator.Subtract => Number.Narrow(left - right),
        BinaryOperator.Multiply => Number.Narrow(Bounded(left, right.GetBitLength()) * right),
        BinaryOperator.Divide => (double)left / (double)right,
        BinaryOperator.DivideRound => Number.Narrow(BigInteger.Divide(left, right)),
        BinaryOperator.Modulo => Number.Narrow(BigInteger.Remainder(left, right)),
        BinaryOperator.ShiftLeft => Number.Narrow(Bounded(left, Shift(right)) << Shift(right)),
        BinaryOperator.ShiftRight => Number.Narrow(left >> Shift(right)),
        _ => throw Unsupported(),
    };

    private static T OfReals<T>(BinaryOperator op, T left, T right) where T : struct, IFloatingPoint<T> => op switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.DivideRound => T.Round(left / right),
        BinaryOperator.Modulo => left % right,
        _ => throw Unsupported(),
    };

    private static int Shift(BigInteger by) =>
        BigInteger.Abs(by) <= LargestShift ? (int)by : throw new ArithmeticException($"A shift goes up to {LargestShift} bits.");

    private static BigInteger Bounded(BigInteger value, long moreBits) =>
        value.GetBitLength() + moreBits <= MostBits ? value : throw new ArithmeticException("The number would be too large.");

    private static ArithmeticException Unsupported() => new("The operator does not apply to these numbers.");
}
