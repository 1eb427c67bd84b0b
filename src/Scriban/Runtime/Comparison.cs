using System.Collections;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>The comparing operators.</summary>
internal static class Comparison
{
    public static bool Holds(BinaryOperator op, int order) => op switch
    {
        BinaryOperator.Equal => order == 0,
        BinaryOperator.NotEqual => order != 0,
        BinaryOperator.Less => order < 0,
        BinaryOperator.LessOrEqual => order <= 0,
        BinaryOperator.Greater => order > 0,
        _ => order >= 0,
    };

    /// <summary>Whether it holds, or null if the two values cannot be compared so.</summary>
    public static bool? Holds(TemplateContext context, BinaryOperator op, object? left, object? right)
    {
        if (left is string a && right is string b)
            return OfTexts(op, a, b);
        if (left is EmptyMarker || right is EmptyMarker)
            return OfEmpty(context, op, left, right);
        if (left is null || right is null)
            return OfNull(op, left, right);
        if (left is string or char || right is string or char)
            return OfTexts(op, context.ObjectToString(left), context.ObjectToString(right));

        return OfNumbers(op, left, right) ?? OfOthers(context, op, left, right);
    }

    private static bool OfTexts(BinaryOperator op, string left, string right) => op switch
    {
        BinaryOperator.Equal => string.Equals(left, right, StringComparison.Ordinal),
        BinaryOperator.NotEqual => !string.Equals(left, right, StringComparison.Ordinal),
        _ => Holds(op, string.CompareOrdinal(left, right)),
    };

    private static bool OfNull(BinaryOperator op, object? left, object? right) => op switch
    {
        BinaryOperator.Equal => ReferenceEquals(left, right),
        BinaryOperator.NotEqual => !ReferenceEquals(left, right),
        _ => false,
    };

    private static bool? OfEmpty(TemplateContext context, BinaryOperator op, object? left, object? right)
    {
        var other = left is EmptyMarker ? right : left;
        var equal = other switch
        {
            EmptyMarker => true,
            null or string => false,
            _ => context.IsEmpty(default, other) is true,
        };
        return op switch
        {
            BinaryOperator.Equal => equal,
            BinaryOperator.NotEqual => !equal,
            _ => false,
        };
    }

    private static bool? OfNumbers(BinaryOperator op, object left, object right)
    {
        var kind = Number.KindOf(left);
        var other = Number.KindOf(right);
        if (kind == NumberKind.None || other == NumberKind.None) return null;

        if (other > kind) kind = other;
        if (kind is NumberKind.Single or NumberKind.Double) return OfDoubles(op, Number.ToDouble(left), Number.ToDouble(right));

        return Holds(op, kind switch
        {
            NumberKind.Int or NumberKind.Long => Number.ToLong(left).CompareTo(Number.ToLong(right)),
            NumberKind.Big => Number.ToBig(left).CompareTo(Number.ToBig(right)),
            _ => Number.ToDecimal(left).CompareTo(Number.ToDecimal(right)),
        });
    }

    /// <summary>As IEEE 754 has it: nothing holds for NaN but <c>!=</c>.</summary>
    private static bool OfDoubles(BinaryOperator op, double left, double right) => op switch
    {
        BinaryOperator.Equal => left == right,
        BinaryOperator.NotEqual => left != right,
        BinaryOperator.Less => left < right,
        BinaryOperator.LessOrEqual => left <= right,
        BinaryOperator.Greater => left > right,
        _ => left >= right,
    };

    private static bool? OfOthers(TemplateContext context, BinaryOperator op, object left, object right) => (left, right) switch
    {
        (DateTime a, DateTime b) => Holds(op, a.CompareTo(b)),
        (TimeSpan a, TimeSpan b) => Holds(op, a.CompareTo(b)),
        (IDictionary, _) or (_, IDictionary) or (ScriptObject, _) or (_, ScriptObject) => OfObjects(op, left, right),
        (IEnumerable a, IEnumerable b) => ListOperators.Compare(context, op, a, b),
        (IComparable a, IComparable) when left.GetType() == right.GetType() => Holds(op, a.CompareTo(right)),
        _ => OfObjects(op, left, right),
    };

    private static bool? OfObjects(BinaryOperator op, object left, object right) => op switch
    {
        BinaryOperator.Equal => Equals(left, right),
        BinaryOperator.NotEqual => !Equals(left, right),
        _ => null,
    };
}
