using System.Runtime.InteropServices;

namespace Downlink.Searching;

/// <summary>
/// The pages of every term after a few pages have changed: those that the last build found, less the changed ones, and these as they are
/// now. The other pages have the numbers that they had.
/// </summary>
internal sealed class RenewedPostings
{
    private readonly TermMemory _former;
    private readonly bool[] _areChanged;
    private readonly Dictionary<int, IndexTerm> _terms = [];
    private readonly Dictionary<string, List<int>> _beginnings = new(StringComparer.Ordinal);
    private readonly List<int>[] _lists = [[], [], []];

    /// <param name="former">What the last build found.</param>
    /// <param name="changed">The numbers of pages that are others now, or not there, or weren't: ascending.</param>
    /// <param name="pages">The terms of all pages by the numbers of the table into which the former ones were taken up.</param>
    /// <param name="keyOf">Gives a term by its number.</param>
    public RenewedPostings(TermMemory former, IReadOnlyList<int> changed, DocumentTerms[] pages, Func<int, string> keyOf)
    {
        _former = former;
        _areChanged = new bool[Math.Max(former.Pages, pages.Length)];
        var now = new Dictionary<int, List<int>>();
        foreach (var page in changed)
        {
            _areChanged[page] = true;
            if (page < former.Pages)
                Add(former.Of(page), page, now, keyOf, isNow: false);
        }

        foreach (var page in changed)
        {
            if (page < pages.Length)
                Add(pages[page], page, now, keyOf, isNow: true);
        }

        foreach (var (term, postings) in now)
            _terms.Add(term, new IndexTerm(keyOf(term), term, Renew(former.CodeOf(term).Span, postings)));
    }

    /// <summary>The lists of a term; empty for one that no page has.</summary>
    public ReadOnlyMemory<byte> Of(int term) => _terms.TryGetValue(term, out var renewed) ? renewed.Code : _former.CodeOf(term);

    /// <summary>The list of a beginning that many terms share; null where there was none.</summary>
    public IndexTerm? ListOf(string beginning) =>
        _former.ListOf(beginning + PrefixLists.Star) is not { } list ? null
        : _beginnings.TryGetValue(beginning, out var postings) ? list with { Code = Renew(list.Code.Span, postings) }
        : list;

    private void Add(DocumentTerms terms, int page, Dictionary<int, List<int>> now, Func<int, string> keyOf, bool isNow)
    {
        for (var term = terms.GetEnumerator(); term.MoveNext();)
        {
            var postings = ListIn(now, term.Current);
            if (isNow)
                postings.Add(Posting(page, term.Place));
            foreach (var beginning in PrefixLists.Above(keyOf(term.Current)))
            {
                // Terms come by their places, the best ones first.
                var below = ListIn(_beginnings, beginning);
                if (isNow && (below.Count == 0 || below[^1] / DocumentTerms.Places != page))
                    below.Add(Posting(page, term.Place));
            }
        }
    }

    private static List<int> ListIn<TKey>(Dictionary<TKey, List<int>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
            lists.Add(key, list = []);
        return list;
    }

    private static int Posting(int page, int place) => (page * DocumentTerms.Places) + place;

    private byte[] Renew(ReadOnlySpan<byte> code, List<int> postings)
    {
        foreach (var list in _lists)
            list.Clear();
        for (var posting = PostingCode.Read(code); posting.MoveNext();)
        {
            if (!_areChanged[posting.Page])
                _lists[posting.Place].Add(posting.Page);
        }

        foreach (var posting in postings)
        {
            var (page, list) = (posting / DocumentTerms.Places, _lists[posting % DocumentTerms.Places]);
            list.Insert(~list.BinarySearch(page), page);
        }

        return PostingCode.Of(
            CollectionsMarshal.AsSpan(_lists[2]),
            CollectionsMarshal.AsSpan(_lists[1]),
            CollectionsMarshal.AsSpan(_lists[0])
        );
    }
}
