using System.Collections.Immutable;
using Downlink.Text;
using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Downlink.Rendering;

/// <summary>
/// Gives the headings of a text their ids and collects them. A page has one heading of the first level, its title: a text that uses that
/// level moves down by one as a whole, and a first line that repeats the title is left out.
/// </summary>
internal static class HeadingPass
{
    private const int Deepest = 6;

    /// <summary>Leaves out a first line that repeats the title; true where there was one.</summary>
    public static bool RemoveTitle(MarkdownDocument document, string? title, TexWords words)
    {
        if (document.Count == 0 || document[0] is not HeadingBlock { Level: 1 } first)
            return false;
        var (written, said) = PlainTextOf.ReadBoth(first.Inline, words);
        if (title is not null && written != title && said != words.InTitle(title))
            return false;

        document.RemoveAt(0);
        return true;
    }

    public static ImmutableArray<Heading> Run(MarkdownNodes nodes, TexWords words)
    {
        var (count, shift) = (0, 0);
        for (var at = 0; at < nodes.Count; at++)
        {
            if (nodes[at] is HeadingBlock heading)
                (count, shift) = (count + 1, heading.Level == 1 ? 1 : shift);
        }

        var ids = new HeadingIds();
        var headings = ImmutableArray.CreateBuilder<Heading>(count);
        for (var at = 0; at < nodes.Count; at++)
        {
            if (nodes[at] is not HeadingBlock block)
                continue;

            block.Level = Math.Min(block.Level + shift, Deepest);
            var chosen = TakeId(block);
            var (written, said) = PlainTextOf.ReadBoth(block.Inline, words);
            var id = chosen is null ? ids.Next(written) : ids.Chosen(chosen);
            block.GetAttributes().Id = id;
            headings.Add(new Heading(block.Level, id, said));
        }
        return headings.MoveToImmutable();
    }

    /// <summary>
    /// Takes <c>{#name}</c> off the end of a heading: the one attribute that is read, and nowhere else, as braces in a text are its
    /// author's.
    /// </summary>
    private static string? TakeId(HeadingBlock block)
    {
        if (block.Inline?.LastChild is not LiteralInline { Content: var content } last || content.AsSpan() is not [.., '}'])
            return null;
        var text = content.AsSpan();
        var start = text.LastIndexOf("{#");
        var name = start < 0 ? default : text[(start + 2)..^1];
        if (name.IsEmpty || (start > 0 && text[start - 1] != ' ') || !IsName(name))
            return null;
        var id = name.ToString();
        last.Content = new StringSlice(text[..start].TrimEnd().ToString());
        return id;
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var character in name)
        {
            if (!char.IsLetterOrDigit(character) && character is not ('-' or '_' or '.' or ':'))
                return false;
        }

        return true;
    }
}
