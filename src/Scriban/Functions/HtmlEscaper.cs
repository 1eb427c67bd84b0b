using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Scriban.Functions;

/// <summary>
/// Escapes text for HTML by the rules of <see cref="System.Net.WebUtility.HtmlEncode(string)"/>: the five markup characters,
/// U+00A0 to U+00FF and everything outside the basic plane.
/// </summary>
internal static class HtmlEscaper
{
    private const char FirstSurrogate = '\uD800';
    private const char LastSurrogate = '\uDFFF';

    private static readonly SearchValues<char> Markup = SearchValues.Create(MarkupAndLatin1());

    /// <summary>The text itself, the same instance, where nothing has to be escaped.</summary>
    public static string Escape(string text)
    {
        var first = FirstToEscape(text);
        if (first < 0)
            return text;

        var output = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[512]);
        Append(ref output, text, first);
        return output.ToStringAndClear();
    }

    /// <summary>Where the first character stands that has to be escaped, or -1.</summary>
    public static int FirstToEscape(ReadOnlySpan<char> text)
    {
        var markup = text.IndexOfAny(Markup);
        var searched = markup < 0 ? text : text[..markup];
        var surrogate = searched.IndexOfAnyInRange(FirstSurrogate, LastSurrogate);
        return surrogate < 0 ? markup : surrogate;
    }

    private static void Append(ref DefaultInterpolatedStringHandler output, ReadOnlySpan<char> text, int next)
    {
        while (next >= 0)
        {
            output.AppendFormatted(text[..next]);
            text = text[(next + AppendEscaped(ref output, text[next..]))..];
            next = FirstToEscape(text);
        }

        output.AppendFormatted(text);
    }

    /// <summary>Escapes the first character of a text and returns how many UTF-16 units it took.</summary>
    private static int AppendEscaped(ref DefaultInterpolatedStringHandler output, ReadOnlySpan<char> text)
    {
        switch (text[0])
        {
            case '&': output.AppendLiteral("&amp;"); return 1;
            case '<': output.AppendLiteral("&lt;"); return 1;
            case '>': output.AppendLiteral("&gt;"); return 1;
            case '"': output.AppendLiteral("&quot;"); return 1;
            case '\'': output.AppendLiteral("&#39;"); return 1;
        }

        if (char.IsSurrogate(text[0]) && !(text.Length > 1 && char.IsSurrogatePair(text[0], text[1])))
        {
            output.AppendLiteral("\uFFFD");
            return 1;
        }

        var length = char.IsSurrogate(text[0]) ? 2 : 1;
        output.AppendLiteral("&#");
        output.AppendFormatted(length == 2 ? char.ConvertToUtf32(text[0], text[1]) : text[0]);
        output.AppendLiteral(";");
        return length;
    }

    private static char[] MarkupAndLatin1()
    {
        var characters = new List<char>("&<>\"'");
        for (var c = '\u00A0'; c <= '\u00FF'; c++)
            characters.Add(c);
        return [.. characters];
    }
}
