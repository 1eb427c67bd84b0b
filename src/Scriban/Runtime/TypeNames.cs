using System.Collections;
using System.Numerics;

namespace Scriban.Runtime;

/// <summary>The names that messages and <c>object.kind</c> give to types.</summary>
internal static class TypeNames
{
    public static string Of(object? value) => value is null ? "null" : Of(value.GetType());

    public static string Of(Type type)
    {
        if (type == typeof(string)) return "string";
        if (type == typeof(bool)) return "bool";
        if (type == typeof(BigInteger)) return "bigint";
        if (type == typeof(decimal)) return "decimal";
        if (type.IsPrimitive) return OfPrimitive(type);
        if (type == typeof(DateTime)) return "datetime";
        if (type == typeof(TimeSpan)) return "timespan";
        if (type == typeof(ScriptRange)) return "range";
        if (type.IsEnum) return "enum";
        if (typeof(IScriptCustomFunction).IsAssignableFrom(type)) return "function";
        if (type == typeof(ScriptArray) || typeof(IList).IsAssignableFrom(type)) return "array";

        return typeof(IScriptObject).IsAssignableFrom(type) ? "object" : type.Name;
    }

    private static string OfPrimitive(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Int32 => "int",
        TypeCode.Int64 => "long",
        TypeCode.UInt32 => "uint",
        TypeCode.UInt64 => "ulong",
        TypeCode.Int16 => "short",
        TypeCode.UInt16 => "ushort",
        TypeCode.Byte => "byte",
        TypeCode.SByte => "sbyte",
        TypeCode.Single => "float",
        TypeCode.Double => "double",
        TypeCode.Char => "char",
        _ => type.Name,
    };
}
