using Markdig.Extensions.Abbreviations;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Downlink.Rendering;

/// <summary>
/// Shows, at the end of a text, the explanations of abbreviations that it doesn't use: what looks like one may be a sentence.
/// </summary>
internal static class AbbreviationPass
{
    public static void Run(MarkdownDocument document)
    {
        if (document.GetAbbreviations() is not { Count: > 0 } abbreviations)
            return;

        var used = document
            .Descendants<AbbreviationInline>()
            .Select(static inline => inline.Abbreviation.Label)
            .ToHashSet(StringComparer.Ordinal);
        foreach (
            var abbreviation in abbreviations
                .Values.Where(abbreviation => !used.Contains(abbreviation.Label))
                .OrderBy(static abbreviation => abbreviation.Span.Start)
        )
        {
            var line = new ContainerInline();
            line.AppendChild(new LiteralInline($"*[{abbreviation.Label}]: {abbreviation.Text}"));
            document.Add(new ParagraphBlock { Inline = line, Line = abbreviation.Line });
        }
    }
}
