using System.Globalization;
using System.Text;

namespace Downlink.Rendering;

/// <summary>
/// The root element of an SVG (SVG 2, 8.2): its <c>width</c> and <c>height</c> in pixels, or else the proportions of its <c>viewBox</c>.
/// </summary>
internal static class SvgHeader
{
    /// <summary>What drawing programs write before the root is shorter.</summary>
    private const int Farthest = 8192;

    public static PictureSize? Read(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, Farthest)]);
        var start = text.IndexOf("<svg", StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf('>', start);
        if (end < 0)
            return null;

        var root = text[(start + 4)..end];
        if (Pixels(Attribute(root, "width")) is { } width && Pixels(Attribute(root, "height")) is { } height)
            return new(width, height);
        return
            Attribute(root, "viewBox")?.Split((char[])[' ', ',', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)
                is [_, _, var wide, var high]
            && Pixels(wide) is { } w
            && Pixels(high) is { } h
            ? new(w, h)
            : null;
    }

    private static string? Attribute(string element, string name)
    {
        for (var at = element.IndexOf(name, StringComparison.Ordinal); at > 0; at = element.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var rest = element.AsSpan(at + name.Length).TrimStart();
            if (!char.IsWhiteSpace(element[at - 1]) || rest is not ['=', ..])
                continue;
            rest = rest[1..].TrimStart();
            var close = rest is ['"' or '\'', ..] ? rest[1..].IndexOf(rest[0]) : -1;
            return close < 0 ? null : rest[1..(close + 1)].ToString();
        }

        return null;
    }

    /// <summary>A number alone or in <c>px</c>; other units depend on where the picture stands.</summary>
    private static int? Pixels(string? text)
    {
        var number = text is null ? default : text.AsSpan().Trim();
        number = number.EndsWith("px") ? number[..^2] : number;
        return
            double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var pixels)
            && pixels is >= 0.5 and < 100_000
            ? (int)Math.Round(pixels)
            : null;
    }
}
