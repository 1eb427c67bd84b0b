using System.Globalization;
using Downlink.Diagnostics;

namespace Downlink.Configuration;

/// <summary>A YAML scalar as written; a plain one may be read as null, a bool or a number, a quoted one is always text.</summary>
public sealed record YamlScalar(string Value, bool IsQuoted, SourceSpan Span) : YamlNode(Span)
{
    /// <summary>Null as YAML 1.2's core schema (section 10.3.2) writes it.</summary>
    public bool IsNull => !IsQuoted && Value is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>True and false of the core schema, or null.</summary>
    public bool? AsBool() => IsQuoted ? null : Value switch
    {
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ => null,
    };

    /// <summary>A whole decimal number, or null.</summary>
    public long? AsInteger() =>
        !IsQuoted && long.TryParse(Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A finite decimal number, or null.</summary>
    public double? AsNumber() =>
        !IsQuoted && double.TryParse(Value, Decimal, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;

    private const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
}
