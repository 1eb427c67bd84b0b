using System.Globalization;
using System.Runtime.CompilerServices;

namespace Scriban.Functions;

/// <summary>
/// Escapes text for HTML by the rules of <see cref="System.Net.WebUtility.HtmlEncode(string)"/>: the five markup characters,
/// U+00A0 to U+00FF and everything outside the basic plane.
/// </summary>
internal static class HtmlEscaper
{
    private const int LongestEntity = 10;

    /// <summary>The bits of the markup characters, all of which are below 64.</summary>
    private const ulong Markup = 1UL << '&' | 1UL << '<' | 1UL << '>' | 1UL << '"' | 1UL << '\'';

    /// <summary>The text itself, the same instance, where nothing has to be escaped.</summary>
    public static string Escape(string text)
    {
        if (LengthOfPlain(text) == text.Length)
            return text;

        var output = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[512]);
        Span<char> entity = stackalloc char[LongestEntity];
        for (ReadOnlySpan<char> rest = text; !rest.IsEmpty; rest = rest[UnitsOfFirst(rest)..])
        {
            var plain = LengthOfPlain(rest);
            output.AppendFormatted(rest[..plain]);
            rest = rest[plain..];
            output.AppendFormatted(Escaped(rest, entity));
        }

        return output.ToStringAndClear();
    }

    public static void Write(TemplateContext context, ReadOnlySpan<char> text)
    {
        Span<char> entity = stackalloc char[LongestEntity];
        for (var rest = text; !rest.IsEmpty; rest = rest[UnitsOfFirst(rest)..])
        {
            var plain = LengthOfPlain(rest);
            context.Write(rest[..plain]);
            rest = rest[plain..];
            context.Write(Escaped(rest, entity));
        }
    }

    // A plain loop: most texts are short, and preparing a vectorised search costs more at start-up than it saves on a whole site.
    private static int LengthOfPlain(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && IsPlain(text[length]))
            length++;
        return length;
    }

    private static bool IsPlain(char c) => c < 64
        ? (Markup >> c & 1) == 0
        : c < '\u00A0' || (c > '\u00FF' && !char.IsSurrogate(c));

    private static int UnitsOfFirst(ReadOnlySpan<char> text) => text.IsEmpty ? 0 : IsPair(text) ? 2 : 1;

    private static bool IsPair(ReadOnlySpan<char> text) => text.Length > 1 && char.IsSurrogatePair(text[0], text[1]);

    /// <summary>What stands for the first character of a text, if there is one.</summary>
    private static ReadOnlySpan<char> Escaped(ReadOnlySpan<char> text, Span<char> entity) => text.IsEmpty ? [] : text[0] switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ when IsPair(text) => Numeric(char.ConvertToUtf32(text[0], text[1]), entity),
        var half when char.IsSurrogate(half) => "\uFFFD",
        var latin => Numeric(latin, entity),
    };

    private static ReadOnlySpan<char> Numeric(int code, Span<char> entity)
    {
        entity.TryWrite(CultureInfo.InvariantCulture, $"&#{code};", out var length);
        return entity[..length];
    }
}
