using System.Text;
using Downlink.Text;
using Markdig.Syntax.Inlines;

namespace Downlink.Rendering;

/// <summary>
/// Reads the words of Markdown's inlines without their marks, as an <c>alt</c> or an entry of a table of contents needs them.
/// </summary>
internal static class PlainTextOf
{
    public static string Read(ContainerInline? container) => Read(container, static formula => formula.Tex);

    /// <summary>The words with the TeX in them, and with formulas in plain characters as far as these go.</summary>
    public static (string Written, string Said) ReadBoth(ContainerInline? container, TexWords words)
    {
        var hasFormulas = false;
        var written = Read(container, formula =>
        {
            hasFormulas = true;
            return formula.Tex;
        });
        return (written, hasFormulas ? Read(container, formula => words.Of(formula.Tex) ?? formula.Tex) : written);
    }

    private static string Read(ContainerInline? container, Func<FormulaInline, string> read)
    {
        var text = new StringBuilder();
        if (container is not null)
            Append(text, container, read);
        return text.ToString().Trim();
    }

    private static void Append(StringBuilder text, ContainerInline container, Func<FormulaInline, string> read)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.ContentSpan);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case FormulaInline formula:
                    text.Append(read(formula));
                    break;
                case ContainerInline inner:
                    Append(text, inner, read);
                    break;
            }
        }
    }
}
