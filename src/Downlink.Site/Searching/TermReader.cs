using System.Runtime.InteropServices;
using System.Text;

namespace Downlink.Searching;

/// <summary>
/// Reads a page's terms. Within a block, letters stand in a row, whatever isn't a letter left out: two neighbours of which one at least is
/// of unspaced writing are a term (<c>目标</c>, <c>p的</c> of <c>DDP的</c>), and so is each word. Where no pair of the page begins with a
/// character, it is a term alone. Not for two threads at a time.
/// </summary>
internal sealed class TermReader(TermTable table)
{
    /// <summary>A longer word is known by its beginning.</summary>
    public const int LongestWord = 40;

    private readonly List<int> _terms = [];
    private readonly KnownTerms _known = new();
    private readonly char[] _word = new char[LongestWord + 1];
    private readonly LetterSet _leads = new();
    private readonly List<int> _ends = [];
    private int[] _seen = [];
    private int _page;

    /// <param name="title">The title of the page.</param>
    /// <param name="lines">Its blocks, as <see cref="BodyTextReader"/> gives them.</param>
    public DocumentTerms Read(string title, ReadOnlySpan<char> lines)
    {
        _page++;
        _terms.Clear();
        _leads.Clear();
        _ends.Clear();

        ReadBlock(title);
        var inTitle = _terms.Count;
        ReadBlocks(lines, areHeadings: true);
        var inHeadings = _terms.Count - inTitle;
        ReadBlocks(lines, areHeadings: false);
        AddLoneLetters();
        return new DocumentTerms(CollectionsMarshal.AsSpan(_terms), inTitle, inHeadings);
    }

    private void ReadBlocks(ReadOnlySpan<char> lines, bool areHeadings)
    {
        foreach (var line in lines.Split('\n'))
        {
            if (lines[line] is [BodyTextReader.HeadingMark, ..] == areHeadings) ReadBlock(lines[line]);
        }
    }

    private void ReadBlock(ReadOnlySpan<char> text)
    {
        var (last, length) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = Letters.Fold(char.IsSurrogate(text[at]) ? CodePoint(text, ref at) : text[at]);
            if (letter == Letters.Nothing) continue;

            var isUnspaced = Letters.IsUnspaced(letter);
            if (!isUnspaced && Letters.IsWord(letter))
            {
                if (Letters.IsUnspaced(last)) AddPair(last, letter);
                length = Append(letter, length);
                last = letter;
                continue;
            }

            AddWord(ref length);
            if (!isUnspaced) continue;
            if (last != 0) AddPair(last, letter);
            last = letter;
        }

        AddWord(ref length);
        if (Letters.IsUnspaced(last)) _ends.Add(last);
    }

    private static int CodePoint(ReadOnlySpan<char> text, ref int at)
    {
        Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
        at += length - 1;
        return rune.Value;
    }

    private int Append(int letter, int length)
    {
        if (length >= LongestWord) return length;
        if (letter <= char.MaxValue)
        {
            _word[length] = (char)letter;
            return length + 1;
        }

        return length + new Rune(letter).EncodeToUtf16(_word.AsSpan(length));
    }

    private void AddWord(ref int length)
    {
        if (length == 0) return;

        var word = _word.AsSpan(0, length);
        if (TermKey.TryOfWord(word, out var key)) Add(key);
        else AddLong(table.OfWord(word));
        length = 0;
    }

    private void AddPair(int first, int second)
    {
        if (Add(TermKey.OfPair(first, second)) && Letters.IsUnspaced(first)) _leads.Add(first);
    }

    // They come last and count as text: only a search for the one character asks for them.
    private void AddLoneLetters()
    {
        foreach (var letter in _ends)
        {
            if (!_leads.Has(letter)) Add(TermKey.OfPair(letter, 0));
        }
    }

    // Nearly every term of a text was met before: what this reader knows it needn't ask the table that all share.
    private bool Add(ulong key)
    {
        ref var term = ref _known.Of(key);
        if (term.Page == _page) return false;

        if (term.Page == 0) term.Number = table.Of(key);
        term.Page = _page;
        _terms.Add(term.Number);
        return true;
    }

    private void AddLong(int term)
    {
        if (term >= _seen.Length) Array.Resize(ref _seen, Math.Max(term + 1, Math.Max(1024, _seen.Length * 2)));
        if (_seen[term] == _page) return;

        _seen[term] = _page;
        _terms.Add(term);
    }
}
