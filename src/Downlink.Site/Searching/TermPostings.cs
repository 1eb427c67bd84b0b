using System.Text;

namespace Downlink.Searching;

/// <summary>
/// The pages of every term, all in one array: of each term first those whose title has it, then those with a heading, then the others, each
/// run ascending. Built by counting, in the order of pages. Not for two threads at a time.
/// </summary>
internal sealed class TermPostings
{
    private readonly int[] _starts;
    private readonly int[] _pages;
    private readonly StringBuilder _code = new();

    public TermPostings(int terms, DocumentTerms[] pages)
    {
        _starts = new int[(terms * DocumentTerms.Places) + 1];
        foreach (var page in pages)
        {
            for (var index = 0; index < page.Terms.Length; index++)
                _starts[Run(page, index) + 1]++;
        }

        for (var run = 1; run < _starts.Length; run++) _starts[run] += _starts[run - 1];
        _pages = new int[_starts[^1]];
        Fill(pages);
    }

    /// <summary>The pages of a term that have it in a place.</summary>
    public ReadOnlySpan<int> Of(int term, int place)
    {
        var run = (term * DocumentTerms.Places) + place;
        return _pages.AsSpan(_starts[run].._starts[run + 1]);
    }

    /// <summary>How many pages have a term.</summary>
    public int Count(int term) => _starts[(term + 1) * DocumentTerms.Places] - _starts[term * DocumentTerms.Places];

    /// <summary>
    /// The lists of a term as they are written: text, then headings, then titles, the last ones left out where they are empty.
    /// </summary>
    public string Encode(int term)
    {
        _code.Clear();
        for (var place = DocumentTerms.Places - 1; place >= 0; place--)
            Append(_code, Of(term, place), place);
        while (_code.Length > 0 && _code[^1] == PostingCode.Separator)
            _code.Length--;
        return _code.ToString();
    }

    /// <summary>Writes one list after those of worse places.</summary>
    public static void Append(StringBuilder code, ReadOnlySpan<int> pages, int place)
    {
        if (place < DocumentTerms.Places - 1) code.Append(PostingCode.Separator);
        var next = 0;
        foreach (var page in pages)
        {
            PostingCode.Append(code, page - next);
            next = page + 1;
        }
    }

    private void Fill(DocumentTerms[] pages)
    {
        var at = _starts.AsSpan(0, _starts.Length - 1).ToArray();
        for (var number = 0; number < pages.Length; number++)
        {
            var page = pages[number];
            for (var index = 0; index < page.Terms.Length; index++)
                _pages[at[Run(page, index)]++] = number;
        }
    }

    private static int Run(DocumentTerms page, int index) => (page.Terms[index] * DocumentTerms.Places) + page.PlaceOf(index);
}
