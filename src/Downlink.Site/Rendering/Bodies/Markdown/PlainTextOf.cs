using System.Text;
using Markdig.Syntax.Inlines;

namespace Downlink.Rendering;

/// <summary>
/// Reads the words of Markdown's inlines without their marks, as an <c>alt</c> or an entry of a table of contents needs them.
/// </summary>
internal static class PlainTextOf
{
    public static string Read(ContainerInline? container)
    {
        var text = new StringBuilder();
        if (container is not null)
            Append(text, container);
        return text.ToString().Trim();
    }

    private static void Append(StringBuilder text, ContainerInline container)
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
                    text.Append(formula.Tex);
                    break;
                case ContainerInline inner:
                    Append(text, inner);
                    break;
            }
        }
    }
}
