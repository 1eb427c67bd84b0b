namespace Downlink.Rendering;

/// <summary>
/// Finds where the head of a section ends. Dumps keep no line breaks, only a space in their place; but Chinese has no spaces within a
/// sentence, so one between two Han characters, or after a closing bracket or a question mark, tells where a line ended.
/// </summary>
internal static class HeadFinder
{
    private const int NumberedWidth = 48;
    private const int PlainWidth = 40;
    private const int FarthestMark = 200;
    private const string Particles = "的地得了着过是和与或及等吗呢吧";

    /// <summary>
    /// The end of the head that follows a number, or -1 where what follows is no head. One that fills the whole stretch is a head too.
    /// </summary>
    public static int NumberedEnd(FlatLine line, int start, int end)
    {
        var head = End(line, start, end, NumberedWidth);
        return head == end || head < 0 || line.SkipSpaces(head, end) < end ? head : -1;
    }

    /// <summary>
    /// The end of a head without a number, or -1. It must be short, and a sentence that isn't its continuation must follow, or words that
    /// are known to end with their line.
    /// </summary>
    public static int PlainEnd(FlatLine line, int start, int end, bool endsLine)
    {
        var head = End(line, start, end, PlainWidth);
        if (head < 0 || head == end || head - start < 2)
            return -1;
        return IsSentence(line, line.SkipSpaces(head, end), end, endsLine) && !line.Text.AsSpan(start, head - start).ContainsAny('、', '=')
            ? head
            : -1;
    }

    private static int End(FlatLine line, int start, int end, int width)
    {
        var text = line.Text;
        var depth = 0;
        for (var i = start; i < end; i++)
        {
            if (i > start && text[i] == ' ' && depth <= 0 && i + 1 < end && IsLineEnd(line, text[i - 1], text[i + 1]))
                return i;
            if ((width -= Glyph.Width(text[i])) < 0 || (depth <= 0 && IsMidSentence(text, i, end)))
                return -1;
            depth += Glyph.IsOpening(text[i]) ? 1 : Glyph.IsClosing(text[i]) ? -1 : 0;
        }
        return end > start && depth <= 0 ? end : -1;
    }

    private static bool IsLineEnd(FlatLine line, char before, char after)
    {
        var afterIsWord = Glyph.IsHan(after) || Glyph.IsLatin(after) || Glyph.IsOpening(after) || after == '@';
        if (Glyph.IsHan(before))
            return Glyph.IsHan(after) || (line.IsTight && Glyph.IsLatin(after));
        return Glyph.IsLatin(before)
            ? line.IsTight && Glyph.IsHan(after)
            : (Glyph.IsClosing(before) || Glyph.IsSentenceEnd(before)) && afterIsWord;
    }

    private static bool IsMidSentence(string text, int position, int end)
    {
        var isLast = position + 1 >= end || text[position + 1] == ' ';
        return text[position] switch
        {
            '。' => true,
            '、' => false,
            '.' => isLast,
            var character when Glyph.IsSentenceEnd(character) => !isLast,
            var character => Glyph.IsClauseMark(character),
        };
    }

    private static bool IsSentence(FlatLine line, int start, int end, bool endsLine)
    {
        var words = 1;
        for (var i = start; i < Math.Min(end, start + FarthestMark) && words <= 3; i++)
        {
            var isWordStart = i == start || line.Text[i - 1] == ' ';
            if (isWordStart && Particles.Contains(line.Text[i], StringComparison.Ordinal))
                return false;
            words += isWordStart && i > start && Glyph.IsHan(line.Text[i]) ? 1 : 0;
            if (Glyph.IsClauseMark(line.Text[i]) || Glyph.IsSentenceEnd(line.Text[i]))
                return true;
        }
        return endsLine && words <= 3;
    }
}
