using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>How a value becomes one of the type that .NET asks for.</summary>
internal static class Conversion
{
    public static object? To(TemplateContext context, SourceSpan span, object? value, Type type)
    {
        if (type.IsInstanceOfType(value)) return value;

        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (value is null) return plain != type || !type.IsValueType ? null : Zero(context, span, type);
        if (plain.IsInstanceOfType(value)) return value;
        if (plain == typeof(string)) return context.ObjectToString(value);
        if (plain == typeof(bool)) return Boxed.Of(context.ToBool(span, value));
        if (plain == typeof(int)) return Boxed.Of(context.ToInt(span, value));
        if (typeof(IEnumerable).IsAssignableFrom(plain) && plain.IsAssignableFrom(typeof(ScriptArray))) return context.ToList(span, value);

        return TryTo(context, value, plain) ?? throw Impossible(context, span, value, plain);
    }

    public static int ToInt(TemplateContext context, SourceSpan span, object? value)
    {
        switch (value)
        {
            case int number:
                return number;
            case null:
                return 0;
            case bool truth:
                return truth ? 1 : 0;
            default:
                return TryTo(context, value, typeof(int)) is int converted
                    ? converted
                    : throw Impossible(context, span, value, typeof(int));
        }
    }

    /// <summary>The list itself, a copy of a lazy sequence, one item for a single value.</summary>
    public static IList? ToList(object? value) => value switch
    {
        null => null,
        IList list => list,
        ScriptRange { Values: IList list } => list,
        string text => new ScriptArray(text.Select(c => (object?)c.ToString())),
        IDictionary or IScriptObject => new ScriptArray { value },
        IEnumerable items => new ScriptArray(items),
        _ => new ScriptArray { value },
    };

    private static object? TryTo(TemplateContext context, object value, Type type)
    {
        try
        {
            if (type.IsEnum) return ToEnum(value, type);
            if (type == typeof(BigInteger)) return Number.Is(value) ? Number.ToBig(value) : null;
            if (value is BigInteger big) value = type == typeof(int) || type == typeof(long) ? (long)big : (double)big;
            return value is IConvertible and not (DateTime or Enum) && type.IsPrimitive | type == typeof(decimal)
                ? Convert.ChangeType(value, type, context.CurrentCulture)
                : null;
        }
        catch (Exception error) when (error is FormatException or OverflowException or InvalidCastException or ArgumentException)
        {
            return null;
        }
    }

    private static object ToEnum(object value, Type type) =>
        value is string name ? Enum.Parse(type, name, true) : Enum.ToObject(type, Convert.ToInt64(value, CultureInfo.InvariantCulture));

    /// <summary>What null is as a value that cannot be null.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "The zero of a value type needs no constructor.")]
    private static object Zero(TemplateContext context, SourceSpan span, Type type) =>
        RuntimeHelpers.GetUninitializedObject(type) ?? throw Impossible(context, span, null, type);

    private static ScriptRuntimeException Impossible(TemplateContext context, SourceSpan span, object? value, Type type) =>
        new(span, $"Unable to convert type `{context.GetTypeName(value)}` to `{TypeNames.Of(type)}`.");
}
