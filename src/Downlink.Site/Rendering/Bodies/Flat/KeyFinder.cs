namespace Downlink.Rendering;

/// <summary>Finds a label with its colon at a block's beginning that names a link: <c>论文地址: 🔖 https://…</c>.</summary>
internal static class KeyFinder
{
    private const int Width = 24;

    /// <summary>The end of the label and of the link after it, or -1. A label without a link counts beside another label's.</summary>
    public static int End(FlatLine line, int start, int end, bool cardFollows, bool afterKey)
    {
        var colon = Colon(line.Text, start, end);
        if (colon < 0)
            return -1;
        var value = SkipSymbols(line.Text, colon + 1, end);
        if (value == end)
            return cardFollows ? end : -1;
        if (line.LinkEnd(value) is var link and > 0)
            return link;
        return afterKey && value > colon + 1 ? colon + 1 : -1;
    }

    private static int Colon(string text, int start, int end)
    {
        var width = 0;
        for (var i = start; i < end && width <= Width; width += Glyph.Width(text[i++]))
        {
            if (text[i] is ':' or '：')
                return i > start ? i : -1;
            if (!Glyph.IsHan(text[i]) && !Glyph.IsLatin(text[i]) && text[i] is not (' ' or '-'))
                return -1;
        }
        return -1;
    }

    /// <summary>Skips spaces and pictures: whatever is neither a letter nor a mark of ASCII.</summary>
    private static int SkipSymbols(string text, int position, int end)
    {
        while (position < end && (text[position] == ' ' || (!char.IsAscii(text[position]) && !char.IsLetterOrDigit(text[position]))))
            position++;
        return position;
    }
}
