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
        var lists = Measure(terms, pages);
        _starts = new int[terms + 1];
        for (var term = 0; term < terms; term++)
            _starts[term + 1] = Lay(lists.AsSpan(term * DocumentTerms.Places, DocumentTerms.Places), _starts[term]);
        _code = new byte[_starts[^1]];
        Array.Fill(_code, PostingCode.Separator);
        Fill(lists, pages);
    }

    /// <summary>The lists of a term, of which <see cref="PostingCode"/> tells the pages; empty for one that no page has.</summary>
    public ReadOnlyMemory<byte> Of(int term) => _code.AsMemory(_starts[term].._starts[term + 1]);

    /// <summary>How many bytes each list takes.</summary>
    private static PageList[] Measure(int terms, DocumentTerms[] pages)
    {
        var lists = new PageList[terms * DocumentTerms.Places];
        for (var page = 0; page < pages.Length; page++)
        {
            for (var term = pages[page].GetEnumerator(); term.MoveNext();)
            {
                ref var list = ref lists[(term.Current * DocumentTerms.Places) + term.Place];
                list.At += PostingCode.SizeOf(page - list.Next);
                list.Next = page + 1;
            }
        }

        return lists;
    }

    /// <summary>Puts the place of each of a term's lists instead of its size, and gives the end of all.</summary>
    private static int Lay(Span<PageList> sizes, int start)
    {
        var (end, isLast) = (start, true);
        for (var place = 0; place < DocumentTerms.Places; place++)
        {
            isLast &= sizes[place].At == 0;
            end += sizes[place].At + (isLast || place == DocumentTerms.Places - 1 ? 0 : 1);
        }

        for (var place = DocumentTerms.Places - 1; place >= 0; place--)
            (sizes[place], start) = (new PageList { At = start }, start + sizes[place].At + 1);
        return end;
    }

    private void Fill(PageList[] lists, DocumentTerms[] pages)
    {
        for (var page = 0; page < pages.Length; page++)
        {
            for (var term = pages[page].GetEnumerator(); term.MoveNext();)
            {
                ref var list = ref lists[(term.Current * DocumentTerms.Places) + term.Place];
                list.At += PostingCode.Write(page - list.Next, _code.AsSpan(list.At));
                list.Next = page + 1;
            }
        }
    }

    /// <summary>A list while it is measured and filled: its size so far, later where it goes on, and the least page that may be next.</summary>
    private struct PageList
    {
        public int At;
        public int Next;
    }
}
