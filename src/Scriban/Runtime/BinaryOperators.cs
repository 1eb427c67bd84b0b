using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>
/// The binary operators on any two values; <c>&amp;&amp;</c>, <c>||</c> and <c>??</c> decide what to evaluate and are not here.
/// </summary>
internal static class BinaryOperators
{
    public static object? Calculate(TemplateContext context, SourceSpan span, BinaryOperator op, object? left, object? right)
    {
        if (left is int a && right is int b && op <= BinaryOperator.Modulo) return OfInts(op, a, b, span);

        try
        {
            return op is >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual
                ? Boxed.Of(Comparison.Holds(context, op, left, right) ?? throw Unsupported(context, span, op, left, right))
                : OfAny(context, span, op, left, right)
                    ?? (left is null || right is null ? null : throw Unsupported(context, span, op, left, right));
        }
        catch (ArithmeticException error)
        {
            throw new ScriptRuntimeException(span, error.Message, error);
        }
    }

    public static bool Compare(TemplateContext context, SourceSpan span, BinaryOperator op, object? left, object? right)
    {
        if (left is int a && right is int b) return Comparison.Holds(op, a.CompareTo(b));

        return Comparison.Holds(context, op, left, right) ?? throw Unsupported(context, span, op, left, right);
    }

    public static string TextOf(BinaryOperator op) => op switch
    {
        BinaryOperator.Coalesce => "??",
        BinaryOperator.NotCoalesce => "?!",
        BinaryOperator.Or => "||",
        BinaryOperator.And => "&&",
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.DivideRound => "//",
        BinaryOperator.Modulo => "%",
        BinaryOperator.ShiftLeft => "<<",
        BinaryOperator.ShiftRight => ">>",
        BinaryOperator.RangeInclude => "..",
        _ => "..<",
    };

    private static object OfInts(BinaryOperator op, int left, int right, SourceSpan span)
    {
        if (op <= BinaryOperator.GreaterOrEqual) return Boxed.Of(Comparison.Holds(op, left.CompareTo(right)));
        if (right == 0 && op is BinaryOperator.DivideRound or BinaryOperator.Modulo && right == 0)
            throw new ScriptRuntimeException(span, "Attempted to divide by zero.");

        return Arithmetic.OfLongs(op, left, right);
    }

    /// <summary>The result, or null if the operator does not apply.</summary>
    private static object? OfAny(TemplateContext context, SourceSpan span, BinaryOperator op, object? left, object? right)
    {
        if (op is BinaryOperator.RangeInclude or BinaryOperator.RangeExclude)
            return Ranges.Make(context, span, left, right, op == BinaryOperator.RangeInclude);
        if (left is string or char || right is string or char)
            return OfTexts(context, span, op, left, right);
        if (left is null || right is null)
            return ListOperators.IsShift(op, left, right) ? ListOperators.Calculate(context, span, op, left, right) : null;

        var kind = Widest(left, right);
        if (kind != NumberKind.None) return Arithmetic.Calculate(op, left, right, kind);

        return OfDates(op, left, right) ?? ListOperators.Calculate(context, span, op, left, right);
    }

    private static NumberKind Widest(object left, object right)
    {
        var first = Number.KindOf(left);
        var second = Number.KindOf(right);
        if (first == NumberKind.None || second == NumberKind.None) return NumberKind.None;

        return first > second ? first : second;
    }

    private static string? OfTexts(TemplateContext context, SourceSpan span, BinaryOperator op, object? left, object? right)
    {
        if (op == BinaryOperator.Add) return Join(context, span, Text(context, left), Text(context, right));
        if (op != BinaryOperator.Multiply) throw Unsupported(context, span, op, left, right);

        var (text, times) = left is string ? (left, right) : (right, left);
        if (Number.KindOf(times) is not (NumberKind.Int or NumberKind.Long)) throw Unsupported(context, span, op, left, right);

        return Repeat(context, span, Text(context, text), Number.ToLong(times));
    }

    /// <summary>A text may grow beyond what is written of it, but not until the memory is full.</summary>
    private static string Join(TemplateContext context, SourceSpan span, string first, string second)
    {
        const long Slack = 16, Much = 16 << 20;
        long limit = context.LimitToString;
        if (limit > 0 && first.Length + (long)second.Length > Math.Max(limit, Math.Min(Slack * limit, Much)))
            throw new ScriptRuntimeException(span, $"The text would be longer than the limit of {limit} characters allows.");

        return string.Concat(first, second);
    }

    private static string Repeat(TemplateContext context, SourceSpan span, string text, long times)
    {
        if (times <= 0 || text.Length == 0) return "";
        if (context.LimitToString > 0 && text.Length * (Int128)times > context.LimitToString)
            throw new ScriptRuntimeException(span, $"The text would be longer than the limit of {context.LimitToString} characters.");

        return string.Create(checked((int)(text.Length * times)), text, static (chars, piece) =>
        {
            for (var at = 0; at < chars.Length; at += piece.Length) piece.CopyTo(chars[at..]);
        });
    }

    private static object? OfDates(BinaryOperator op, object left, object right) => (left, op, right) switch
    {
        (DateTime a, BinaryOperator.Subtract, DateTime b) => a - b,
        (DateTime a, BinaryOperator.Add, TimeSpan b) => a + b,
        (DateTime a, BinaryOperator.Subtract, TimeSpan b) => a - b,
        (TimeSpan a, BinaryOperator.Add, TimeSpan b) => a + b,
        (TimeSpan a, BinaryOperator.Subtract, TimeSpan b) => a - b,
        _ => null,
    };

    private static string Text(TemplateContext context, object? value) => value as string ?? context.ObjectToString(value);

    private static ScriptRuntimeException Unsupported(
        TemplateContext context,
        SourceSpan span,
        BinaryOperator op,
        object? left,
        object? right
    ) =>
        new(
            span,
            $"The operator `{TextOf(op)}` is not supported between `{context.GetTypeName(left)}` and `{context.GetTypeName(right)}`."
        );
}
