using System.Numerics;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>The ranges that <c>a..b</c> and <c>a..&lt;b</c> stand for.</summary>
internal static class Ranges
{
    public static ScriptRange? Make(TemplateContext context, SourceSpan span, object? left, object? right, bool inclusive)
    {
        if (!IsInteger(left) || !IsInteger(right)) return null;

        var first = Number.ToBig(left);
        var last = Number.ToBig(right);
        var length = BigInteger.Abs(last - first) + (inclusive ? 1 : 0);
        if (context.LoopLimit > 0 && length > context.LoopLimit)
            throw new ScriptRuntimeException(span, $"The range is longer than the limit of {context.LoopLimit} steps.");
        if (length > int.MaxValue) throw new ScriptRuntimeException(span, "The range is too long.");

        return new ScriptRange(first >= long.MinValue && first <= long.MaxValue
            ? new IntegerSequence((long)first, (int)length, first <= last ? 1 : -1)
            : BigOnes(first, (int)length, first <= last ? 1 : -1));
    }

    private static bool IsInteger(object? value) =>
        value is not bool && Number.KindOf(value) is NumberKind.Int or NumberKind.Long or NumberKind.Big;

    private static IEnumerable<object?> BigOnes(BigInteger first, int count, int step)
    {
        for (var i = 0; i < count; i++) yield return first + (BigInteger)i * step;
    }
}
