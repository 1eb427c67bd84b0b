using Downlink.Text;

namespace Downlink.Related;

/// <summary>
/// Goes through the terms of a text: words of two and more letters and digits, case and width folded, and every two Han characters (kana
/// too) side by side. What every text is full of is left out.
/// </summary>
internal ref struct TermScanner(ReadOnlySpan<char> text)
{
    // FNV-1a, 64 bits (Fowler, Noll and Vo; RFC 9923).
    private const ulong FirstHash = 14695981039346656037, NextHash = 1099511628211;

    private readonly ReadOnlySpan<char> _text = text;
    private int _at;
    private char _han;

    public bool Next(out TextTerm term)
    {
        while (_at < _text.Length)
        {
            var character = Folding.Narrow(_text[_at]);
            if (IsHan(character) ? TakeHan(character, out term) : TakeOther(character, out term))
                return true;
        }

        term = default;
        return false;
    }

    public static ulong HashOf(ReadOnlySpan<char> word)
    {
        var hash = FirstHash;
        foreach (var character in word)
            hash = Hash(hash, Folding.Narrow(character));
        return hash;
    }

    private bool TakeHan(char character, out TextTerm term)
    {
        var before = _han;
        _han = CommonWords.IsParticle(character) ? '\0' : character;
        _at++;
        term = TextTerm.OfPair(before, character, _at - 2);
        return before != '\0' && _han != '\0';
    }

    private bool TakeOther(char character, out TextTerm term)
    {
        _han = '\0';
        var (start, at, hasLetter, hash) = (_at, _at, false, FirstHash);
        while (IsWord(character))
        {
            hasLetter |= !char.IsAsciiDigit(character);
            hash = Hash(hash, character);
            character = ++at < _text.Length ? Folding.Narrow(_text[at]) : ' ';
        }

        var length = at - start;
        _at = length == 0 ? at + 1 : at;
        term = TextTerm.OfWord(hash, start, length);
        return length > 1 && hasLetter && !CommonWords.IsCommon(term.Key);
    }

    private static ulong Hash(ulong before, char narrow) => (before ^ Lower(narrow)) * NextHash;

    private static char Lower(char narrow) =>
        !char.IsAscii(narrow) ? char.ToLowerInvariant(narrow) : char.IsAsciiLetterUpper(narrow) ? (char)(narrow | 0x20) : narrow;

    private static bool IsWord(char character) =>
        character < '\u0080' ? char.IsAsciiLetterOrDigit(character) : char.IsLetterOrDigit(character) && !IsHan(character);

    private static bool IsHan(char character) =>
        character
            is (>= '\u4E00' and <= '\u9FFF')
                or (>= '\u3400' and <= '\u4DBF')
                or (>= '\uF900' and <= '\uFAFF')
                or (>= '\u3041' and <= '\u30FF')
                or '\u3005'
                or '\u3007';
}
