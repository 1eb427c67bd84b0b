namespace Downlink.Searching;

/// <summary>
/// The pages of every term as they are written, all in one array: of each term first those whose text has it, then those with a heading,
/// then those whose title has it, each list ascending, the last ones left out where they are empty. Built by measuring, in the order of pages.
/// </summary>
internal sealed class TermPostings
{
    private readonly int[] _starts;
    private readonly byte[] _code;

    public TermPostings(int terms, DocumentTerms[] pages)
    {
        var places = Measure(terms, pages);
        _starts = new int[terms + 1];
        for (var term = 0; term < terms; term++)
            _starts[term + 1] = Lay(places.AsSpan(term * DocumentTerms.Places, DocumentTerms.Places), _starts[term]);
        _code = new byte[_starts[^1]];
        Array.Fill(_code, PostingCode.Separator);
        Fill(places, pages);
    }

    /// <summary>The lists of a term, of which <see cref="PostingCode"/> tells the pages; empty for one that no page has.</summary>
    public ReadOnlyMemory<byte> Of(int term) => _code.AsMemory(_starts[term].._starts[term + 1]);

    /// <summary>How many bytes each list takes.</summary>
    private static int[] Measure(int terms, DocumentTerms[] pages)
    {
        var (sizes, next) = (new int[terms * DocumentTerms.Places], new int[terms * DocumentTerms.Places]);
        for (var page = 0; page < pages.Length; page++)
        {
            for (var term = pages[page].GetEnumerator(); term.MoveNext();)
            {
                var list = (term.Current * DocumentTerms.Places) + term.Place;
                sizes[list] += PostingCode.SizeOf(page - next[list]);
                next[list] = page + 1;
            }
        }

        return sizes;
    }

    /// <summary>Puts the place of each of a term's lists instead of its size, and gives the end of all.</summary>
    private static int Lay(Span<int> sizes, int start)
    {
        var (end, isLast) = (start, true);
        for (var place = 0; place < DocumentTerms.Places; place++)
        {
            isLast &= sizes[place] == 0;
            end += sizes[place] + (isLast || place == DocumentTerms.Places - 1 ? 0 : 1);
        }

        for (var place = DocumentTerms.Places - 1; place >= 0; place--)
            (sizes[place], start) = (start, start + sizes[place] + 1);
        return end;
    }

    private void Fill(int[] places, DocumentTerms[] pages)
    {
        var next = new int[places.Length];
        for (var page = 0; page < pages.Length; page++)
        {
            for (var term = pages[page].GetEnumerator(); term.MoveNext();)
            {
                var list = (term.Current * DocumentTerms.Places) + term.Place;
                places[list] += PostingCode.Write(page - next[list], _code.AsSpan(places[list]));
                next[list] = page + 1;
            }
        }
    }
}
