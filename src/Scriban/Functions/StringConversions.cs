using System.Globalization;
using System.Text;

namespace Scriban.Functions;

/// <summary>Functions of the group <c>string</c> that read a number or another encoding from a text.</summary>
internal static class StringConversions
{
    private const NumberStyles Floating = NumberStyles.Float | NumberStyles.AllowThousands;

    public static int? ToInt(CultureInfo culture, string? text) =>
        int.TryParse(text, NumberStyles.Integer, culture, out var value) ? value : null;

    public static long? ToLong(CultureInfo culture, string? text) =>
        long.TryParse(text, NumberStyles.Integer, culture, out var value) ? value : null;

    public static float? ToFloat(CultureInfo culture, string? text) =>
        float.TryParse(text, Floating, culture, out var value) ? value : null;

    public static double? ToDouble(CultureInfo culture, string? text) =>
        double.TryParse(text, Floating, culture, out var value) ? value : null;

    public static string Base64Encode(string? text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text ?? ""));

    public static string Base64Decode(string? text) => Encoding.UTF8.GetString(Convert.FromBase64String(text ?? ""));
}
