using System.Buffers;
using System.Globalization;

namespace Scriban.Functions;

/// <summary>
/// Escapes text for HTML by the rules of <see cref="System.Net.WebUtility.HtmlEncode(string)"/>: the five markup characters, U+00A0 to
/// U+00FF and everything outside the basic plane.
/// </summary>
internal static class HtmlEscaper
{
    private const int LongestEntity = 10;

    /// <summary>The bits of the markup characters, all of which are below 64.</summary>
    private const ulong Markup = 1UL << '&' | 1UL << '<' | 1UL << '>' | 1UL << '"' | 1UL << '\'';

    private static readonly SearchValues<char> PlainAscii = SearchValues.Create(AllPlainAscii());

    /// <summary>The text itself, the same instance, where nothing has to be escaped.</summary>
    public static string Escape(string text)
    {
        if (LengthOfPlain(text) == text.Length)
            return text;

        return string.Create(EscapedLength(text), text, static (output, source) => Fill(output, source));
    }

    public static void Write(TemplateContext context, ReadOnlySpan<char> text)
    {
        Span<char> entity = stackalloc char[LongestEntity];
        while (true)
        {
            var plain = LengthOfPlain(text);
            context.Write(text[..plain]);
            if (plain == text.Length) return;

            context.Write(Escaped(text, ref plain, entity));
            text = text[(plain + 1)..];
        }
    }

    /// <summary>Runs of plain ASCII are found many characters at a time, what stands between them one by one.</summary>
    private static int LengthOfPlain(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExcept(PlainAscii);
        if (length < 0) return text.Length;

        while (length < text.Length && IsPlain(text[length])) length++;
        return length;
    }

    private static string AllPlainAscii()
    {
        var characters = "";
        for (var c = '\0'; c < 128; c++)
            if (IsPlain(c)) characters += c;
        return characters;
    }

    private static bool IsPlain(char c) => c < 64
        ? (Markup >> c & 1) == 0
        : c < '\u00A0' || (c > '\u00FF' && !char.IsSurrogate(c));

    private static int EscapedLength(ReadOnlySpan<char> text)
    {
        Span<char> entity = stackalloc char[LongestEntity];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            length++;
            if (!IsPlain(text[i]))
                length += Escaped(text, ref i, entity).Length - 1;
        }

        return length;
    }

    private static void Fill(Span<char> output, ReadOnlySpan<char> text)
    {
        Span<char> entity = stackalloc char[LongestEntity];
        var written = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsPlain(text[i]))
            {
                output[written++] = text[i];
                continue;
            }

            var escaped = Escaped(text, ref i, entity);
            escaped.CopyTo(output[written..]);
            written += escaped.Length;
        }
    }

    /// <summary>What stands for the character at a place, which moves on to the second half of a pair.</summary>
    private static ReadOnlySpan<char> Escaped(ReadOnlySpan<char> text, ref int place, Span<char> entity)
    {
        var c = text[place];
        return c switch
        {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\'' => "&#39;",
            _ when !char.IsSurrogate(c) => Numeric(c, entity),
            _ when place + 1 < text.Length && char.IsSurrogatePair(c, text[place + 1]) =>
                Numeric(char.ConvertToUtf32(c, text[++place]), entity),
            _ => "\uFFFD",
        };
    }

    private static ReadOnlySpan<char> Numeric(int code, Span<char> entity)
    {
        "&#".CopyTo(entity);
        code.TryFormat(entity[2..], out var digits, default, CultureInfo.InvariantCulture);
        entity[digits + 2] = ';';
        return entity[..(digits + 3)];
    }
}
