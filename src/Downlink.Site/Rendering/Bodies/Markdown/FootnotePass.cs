using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Downlink.Rendering;

/// <summary>Keeps the footnotes that no text refers to, at its end: Markdig leaves them out, and their words with them.</summary>
internal static class FootnotePass
{
    public static void Run(MarkdownDocument document)
    {
        if (document.GetLinkReferenceDefinitions(addGroup: false) is not { } definitions)
            return;

        foreach (
            var note in definitions
                .OfType<FootnoteLinkReferenceDefinition>()
                .Select(static definition => definition.Footnote)
                .OfType<Footnote>()
                .Where(static note => note.Links.Count == 0)
        )
        {
            Remove(note);
            if (note.FirstOrDefault() is ParagraphBlock { Inline: { } words })
                Prepend(words, new LiteralInline($"[{note.Label}]: "));
            while (note.Count > 0)
            {
                var block = note[0];
                note.RemoveAt(0);
                document.Add(block);
            }
        }
    }

    private static void Remove(Footnote note)
    {
        if (note.Parent is not { } group)
            return;
        group.Remove(note);
        if (group.Count == 0)
            group.Parent?.Remove(group);
    }

    private static void Prepend(ContainerInline words, LiteralInline label)
    {
        if (words.FirstChild is { } first)
            first.InsertBefore(label);
        else
            words.AppendChild(label);
    }
}
