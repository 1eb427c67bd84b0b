using Downlink.Text;

namespace Downlink.Posts;

/// <summary>
/// A configured term as it is looked for: folded, with the places where it may be written apart, and the rules for its ends.
/// </summary>
internal sealed class TermPattern
{
    private readonly FoldedText _term;
    private readonly bool _mayGoOn;

    public TermPattern(string term)
    {
        _mayGoOn = term.EndsWith('*');
        _term = new FoldedText(term.TrimEnd('*'));
    }

    /// <summary>What the automaton finds; the rest is decided by <see cref="TryMatch"/>.</summary>
    public string Word => _term.Characters.ToString();

    /// <summary>Whether the term really stands at a place where its characters do, and where it ends with its plural or version.</summary>
    public bool TryMatch(FoldedText text, int start, out int end)
    {
        end = start + _term.Length;
        if (FoldedText.IsWord(_term[0]) && text.IsInsideWord(start))
            return false;

        for (var i = 1; i < _term.Length; i++)
        {
            if (text.GapBefore(start + i) == TextGap.Space && _term.GapBefore(i) == TextGap.None && _term.IsInsideWord(i))
                return false;
        }

        return !FoldedText.IsWord(_term[_term.Length - 1]) || TryEnd(text, ref end);
    }

    private bool TryEnd(FoldedText text, ref int end)
    {
        if (!text.IsInsideWord(end) || _mayGoOn || text.IsEndOfCapitals(end))
            return true;
        if (char.IsAsciiDigit(_term[_term.Length - 1]))
            return false;

        var tail = end;
        if (!TryPlural(text, ref tail) && !TryVersion(text, ref tail))
            return false;
        end = tail;
        return true;
    }

    private static bool TryPlural(FoldedText text, ref int at)
    {
        var length = text[at] == 's' ? 1 : text[at] == 'e' && text.IsInsideWord(at + 1) && text[at + 1] == 's' ? 2 : 0;
        at += length;
        return length > 0 && !text.IsInsideWord(at);
    }

    /// <summary><c>v5</c>, <c>50</c>, <c>v2s</c>: an optional v, up to four digits, an optional letter.</summary>
    private static bool TryVersion(FoldedText text, ref int at)
    {
        var cursor = text[at] == 'v' ? at + 1 : at;
        var digits = 0;
        while (
            cursor + digits < text.Length && digits < 5 && char.IsAsciiDigit(text[cursor + digits]) && text.IsInsideWord(cursor + digits)
        )
        {
            digits++;
        }

        if (digits is 0 or > 4)
            return false;

        cursor += digits;
        if (text.IsInsideWord(cursor) && char.IsAsciiLetter(text[cursor]))
            cursor++;
        if (text.IsInsideWord(cursor))
            return false;
        at = cursor;
        return true;
    }
}
