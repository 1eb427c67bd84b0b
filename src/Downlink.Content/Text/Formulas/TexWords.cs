using System.Text;

namespace Downlink.Text;

/// <summary>
/// Says formulas in plain characters, <c>α</c> for <c>\alpha</c> and <c>x²</c> for <c>x^2</c>, where text stands that can't hold any:
/// titles, excerpts, entries of a table of contents.
/// </summary>
/// <param name="macros">Definitions of commands, as the settings have them.</param>
public sealed class TexWords(string macros = "")
{
    /// <summary>Stands for a formula that isn't said.</summary>
    public const char Elision = '…';

    /// <summary>Nobody reads more of a formula in a line of characters.</summary>
    private const int LongestTex = 300, Longest = 60;

    /// <summary>A formula of a sentence; null where its characters don't suffice.</summary>
    public string? Of(ReadOnlySpan<char> tex)
    {
        if (tex.Length > LongestTex)
            return null;
        return new TexReader(tex, new TexMacros(macros)).Read() is { Length: > 0 and <= Longest } words ? words : null;
    }

    /// <summary>A plain text with the formulas in it said; for those that can't be, and those on lines of their own, an ellipsis stands.</summary>
    public string InText(string text) => Replace(text, static _ => null);

    /// <summary>A title, in which what can't be said stays as it was written.</summary>
    public string InTitle(string title) => Replace(title, static written => written);

    /// <summary>Code stays, and a dollar with a backslash before it is one.</summary>
    private string Replace(string text, Func<string, string?> otherwise)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAny('$', '\\'))
            return text;

        var said = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var rest = text.AsSpan(at);
            if (rest[0] == '`')
            {
                var code = MarkdownInlines.CodeLength(rest) is > 0 and var length ? length : rest.Length - rest.TrimStart('`').Length;
                said.Append(rest[..code]);
                at += code;
                continue;
            }

            if (rest is ['\\', '$', ..])
            {
                said.Append('$');
                at += 2;
                continue;
            }

            if (TexScanner.Measure(rest, at == 0 ? '\0' : text[at - 1]) is not { } formula)
            {
                said.Append(text[at++]);
                continue;
            }

            var written = rest[..formula.Length];
            var words = IsSaid(formula, written) ? Of(formula.TexOf(rest)) : null;
            said.Append(words ?? otherwise(written.ToString()) ?? Instead(formula, said));
            at += formula.Length;
        }

        return said.ToString();
    }

    /// <summary>Nothing, and no second space, where a text begins with a line of its own or an ellipsis stands already.</summary>
    private static string Instead(TexSpan formula, StringBuilder said)
    {
        var end = said.Length;
        while (end > 0 && char.IsWhiteSpace(said[end - 1]))
            end--;
        if (end == 0 ? !formula.IsDisplay : said[end - 1] != Elision)
            return $"{Elision}";
        said.Length = end;
        return "";
    }

    /// <summary>A formula between two dollars may stand in a sentence, as kramdown has it; others that want a line never do.</summary>
    private static bool IsSaid(TexSpan formula, ReadOnlySpan<char> written) =>
        !formula.IsDisplay || (written[0] == '$' && !written.Contains('\n'));
}
