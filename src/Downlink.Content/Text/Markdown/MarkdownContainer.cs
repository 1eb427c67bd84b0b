namespace Downlink.Text;

/// <summary>A block that holds others (CommonMark 0.31.2, section 5): a quote, an item of a list, a footnote.</summary>
/// <param name="Width">How far what an item or a footnote holds is set in from what holds it; 0 for a quote.</param>
/// <param name="IsFootnote">Whether it is a footnote.</param>
internal readonly record struct MarkdownContainer(int Width, bool IsFootnote = false)
{
    private const int FootnoteWidth = 4, MostSpaces = 4;

    public bool IsQuote => Width == 0;

    /// <summary>
    /// How much of a line, tabs spread, belongs to the container and not to what it holds; -1 where the line isn't in it.
    /// </summary>
    public int Step(ReadOnlySpan<char> line)
    {
        var indentation = Indentation(line);
        if (!IsQuote)
            return indentation >= Width ? Width : indentation == line.Length ? indentation : -1;

        return indentation < 4 && line[indentation..] is ['>', .. var rest] ? indentation + (rest is [' ', ..] ? 2 : 1) : -1;
    }

    /// <summary>The container that begins on a line, and how much of the line its mark takes; null where none does.</summary>
    public static (MarkdownContainer Container, int Length)? Opening(ReadOnlySpan<char> line, bool isInParagraph)
    {
        var indentation = Indentation(line);
        var text = line[indentation..];
        if (indentation >= 4 || text.IsEmpty)
            return null;
        if (text[0] == '>')
            return (default, indentation + (text is [_, ' ', ..] ? 2 : 1));
        if (!isInParagraph && MarkdownMarks.FootnoteLength(text) is > 0 and var note)
            return (new MarkdownContainer(FootnoteWidth, IsFootnote: true), indentation + note);

        var marker = MarkdownMarks.ItemLength(text);
        if (marker == 0 || MarkdownMarks.IsRule(text) || (isInParagraph && !MayInterrupt(text, marker)))
            return null;
        var spaces = Indentation(text[marker..]);
        var isEmpty = marker + spaces == text.Length;
        var width = indentation + marker + (isEmpty || spaces > MostSpaces ? 1 : spaces);
        return (new MarkdownContainer(width), Math.Min(width, line.Length));
    }

    public static int Indentation(ReadOnlySpan<char> line) => line.IndexOfAnyExcept(' ') is >= 0 and var at ? at : line.Length;

    /// <summary>An item may begin within a paragraph if it has words, and the number 1 if it has one.</summary>
    private static bool MayInterrupt(ReadOnlySpan<char> text, int marker) =>
        !text[marker..].IsWhiteSpace() && (marker == 1 || (marker == 2 && text[0] == '1'));
}
