using System.Collections;
using System.Runtime.CompilerServices;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>The operators on lists; each gives a new list.</summary>
internal static class ListOperators
{
    public static bool IsShift(BinaryOperator op, object? left, object? right) =>
        (op == BinaryOperator.ShiftLeft && IsList(left)) || (op == BinaryOperator.ShiftRight && IsList(right));

    /// <summary>The result, or null if the operator does not apply to these.</summary>
    public static object? Calculate(TemplateContext context, SourceSpan span, BinaryOperator op, object? left, object? right) =>
        op switch
        {
            BinaryOperator.Add when IsList(left) && IsList(right) => Join(context, span, Items(left), Items(right)),
            BinaryOperator.Multiply when IsList(left) && Number.KindOf(right) is NumberKind.Int => Repeat(
                context,
                span,
                left,
                Number.ToLong(right)
            ),
            BinaryOperator.Multiply when IsList(right) && Number.KindOf(left) is NumberKind.Int => Repeat(
                context,
                span,
                right,
                Number.ToLong(left)
            ),
            BinaryOperator.ShiftLeft when IsList(left) => Concat(Items(left), [right]),
            BinaryOperator.ShiftRight when IsList(right) => Concat([left], Items(right)),
            _ => null,
        };

    /// <summary>Lists of different lengths by their lengths; else the operator must hold for every pair of items.</summary>
    public static bool Compare(TemplateContext context, BinaryOperator op, IEnumerable left, IEnumerable right)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        object?[] first = [.. left.Cast<object?>()];
        object?[] second = [.. right.Cast<object?>()];
        if (first.Length != second.Length || first.Length == 0) return Comparison.Holds(op, first.Length.CompareTo(second.Length));

        context.Budget.EnterLoop();
        try
        {
            return HoldsForPairs(context, op, first, second);
        }
        finally
        {
            context.Budget.LeaveLoop();
        }
    }

    /// <summary>Lists inside count as steps: the same few, nested many times over, could be compared without end.</summary>
    private static bool HoldsForPairs(TemplateContext context, BinaryOperator op, object?[] first, object?[] second)
    {
        for (var i = 0; i < first.Length; i++)
        {
            if (IsList(first[i])) context.Budget.StepLoop(context.CurrentSpan);
            if (Comparison.Holds(context, op, first[i], second[i]) is not true) return false;
        }

        return true;
    }

    public static bool IsList(object? value) => value is IEnumerable and not string and not IDictionary and not ScriptObject;

    private static IEnumerable<object?> Items(object? list) => list is IEnumerable items ? items.Cast<object?>() : [];

    private static ScriptArray Concat(IEnumerable<object?> first, IEnumerable<object?> second) => new([.. first, .. second]);

    /// <summary>Joining counts no steps, yet a list that doubles itself must not fill the memory.</summary>
    private static ScriptArray Join(TemplateContext context, SourceSpan span, IEnumerable<object?> first, IEnumerable<object?> second)
    {
        const long Slack = 1000, Many = 1_000_000;
        long limit = context.LoopLimit;
        var joined = Concat(first, second);
        if (limit > 0 && joined.Count > Math.Max(limit, Math.Min(Slack * limit, Many)))
            throw new ScriptRuntimeException(span, $"The list would be longer than the limit of {limit} steps allows.");

        return joined;
    }

    private static ScriptArray Repeat(TemplateContext context, SourceSpan span, object? list, long times)
    {
        var items = Items(list).ToArray();
        if (context.LoopLimit > 0 && items.Length * (Int128)Math.Max(times, 0) > context.LoopLimit)
            throw new ScriptRuntimeException(span, $"The list would be longer than the limit of {context.LoopLimit} steps.");

        var result = new ScriptArray();
        for (var i = 0L; i < times; i++) result.AddRange(items);
        return result;
    }
}
