using System.Globalization;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>The table of the group <c>math</c>.</summary>
internal static class MathGroup
{
    public static ScriptObject Create() => new FunctionGroup()
        .Add("abs", Abs, Value)
        .Add("ceil", call => MathFunctions.Ceil(call.Double(0)), Parameter.Double("value"))
        .Add("floor", call => MathFunctions.Floor(call.Double(0)), Parameter.Double("value"))
        .Add("round", call => MathFunctions.Round(call.Double(0), call.Int(1)), Parameter.Double("value"), Parameter.Int("precision", 0))
        .Add("plus", call => Calculate(call, BinaryOperator.Add), Value, Parameter.Value("with"))
        .Add("minus", call => Calculate(call, BinaryOperator.Subtract), Value, Parameter.Value("with"))
        .Add("times", call => Calculate(call, BinaryOperator.Multiply), Value, Parameter.Value("with"))
        .Add("modulo", call => Calculate(call, BinaryOperator.Modulo), Value, Parameter.Value("with"))
        .Add("divided_by", DividedBy, Parameter.Double("value"), Parameter.Value("divisor"))
        .Add("format", Format, Value, Parameter.Text("format"), Parameter.Text("culture", null))
        .Add("is_number", call => Boxed.Of(Number.Is(call[0])), Value)
        .Add("random", Random, Parameter.Int("minValue"), Parameter.Int("maxValue"))
        .Add("uuid", call => MathFunctions.Uuid())
        .Build();

    private static ScriptParameterInfo Value => Parameter.Value("value");

    private static object? Abs(FunctionCall call) =>
        call[0] is null || Number.Is(call[0]) ? MathFunctions.Abs(call[0]) : throw NotANumber(call);

    private static object? Calculate(FunctionCall call, BinaryOperator op) => call.Context.Calculate(call.Span, op, call[0], call[1]);

    private static object DividedBy(FunctionCall call) =>
        MathFunctions.DividedBy(call.Double(0), Number.Is(call[1]) ? call[1] : call.Double(1));

    private static string Format(FunctionCall call)
    {
        if (call[0] is null)
            return "";
        return Number.Is(call[0]) && call[0] is IFormattable number
            ? number.ToString(call.Text(1), FunctionGroup.CultureAt(call, 2))
            : throw NotANumber(call);
    }

    private static object Random(FunctionCall call)
    {
        var (min, max) = (call.Int(0), call.Int(1));
        return min <= max
            ? Boxed.Of(MathFunctions.Random(min, max))
            : throw call.Error(string.Create(CultureInfo.InvariantCulture, $"The upper bound {max} is below the lower one, {min}."));
    }

    private static ScriptRuntimeException NotANumber(FunctionCall call) =>
        call.Error($"Expected a number, not `{call.Text(0)}`.");
}
