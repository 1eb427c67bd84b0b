using System.Buffers;

namespace Downlink.Rendering;

/// <summary>Escapes what templates write: <c>&amp;</c>, <c>&lt;</c>, <c>&gt;</c> and both quotes, so a value can stand in text and in a quoted attribute.</summary>
internal static class HtmlEscaping
{
    // Beside the five what no HTML file can hold; most values have none of all these and are written as they are.
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'\0\r");

    public static string Escape(string text) =>
        text.AsSpan().IndexOfAny(Special) < 0 && text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 ? text : HtmlText.Escaped(text);
}
