using System.Runtime.InteropServices;

namespace Downlink.Searching;

/// <summary>
/// The pages of every term after a few pages have changed: those that the last build found, but for what these pages have and hadn't, or
/// had and haven't. The other pages have the numbers that they had.
/// </summary>
internal sealed class RenewedPostings
{
    /// <summary>Instead of a place: the page doesn't have it any more.</summary>
    private const int Gone = DocumentTerms.Places;

    private readonly TermMemory _former;
    private readonly Dictionary<int, byte[]> _terms = [];
    private readonly Dictionary<string, List<int>> _beginnings = new(StringComparer.Ordinal);

    /// <summary>Which pages the list that is being renewed has changes of.</summary>
    private readonly bool[] _areChanged;

    private readonly List<int>[] _lists = [[], [], []];

    /// <param name="former">What the last build found.</param>
    /// <param name="changed">The numbers of pages that are others now, or not there, or weren't: ascending.</param>
    /// <param name="pages">The terms of all pages by the numbers of the table into which the former ones were taken up.</param>
    /// <param name="keyOf">Gives a term by its number.</param>
    public RenewedPostings(TermMemory former, IReadOnlyList<int> changed, DocumentTerms[] pages, Func<int, string> keyOf)
    {
        _former = former;
        _areChanged = new bool[Math.Max(former.Pages, pages.Length)];
        var terms = new Dictionary<int, List<int>>();
        foreach (var page in changed)
        {
            var before = page < former.Pages ? former.Of(page) : default;
            var now = page < pages.Length ? pages[page] : default;
            Compare(PlacesOf(before), PlacesOf(now), page, terms);
            Compare(PlacesOf(before, keyOf), PlacesOf(now, keyOf), page, _beginnings);
        }

        foreach (var (term, changes) in terms)
            _terms.Add(term, Renew(former.CodeOf(term).Span, changes));
    }

    /// <summary>The lists of a term; empty for one that no page has.</summary>
    public ReadOnlyMemory<byte> Of(int term) => _terms.TryGetValue(term, out var renewed) ? renewed : _former.CodeOf(term);

    /// <summary>The list of a beginning that many terms share; null where there was none.</summary>
    public IndexTerm? ListOf(string beginning) =>
        _former.ListOf(beginning + PrefixLists.Star) is not { } list ? null
        : _beginnings.TryGetValue(beginning, out var changes) ? list with { Code = Renew(list.Code.Span, changes) }
        : list;

    private static Dictionary<int, int> PlacesOf(DocumentTerms terms)
    {
        var places = new Dictionary<int, int>();
        for (var term = terms.GetEnumerator(); term.MoveNext();)
            places.TryAdd(term.Current, term.Place);
        return places;
    }

    /// <summary>The best place at which a page has a term of each beginning.</summary>
    private static Dictionary<string, int> PlacesOf(DocumentTerms terms, Func<int, string> keyOf)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var term = terms.GetEnumerator(); term.MoveNext();)
        {
            // Terms come by their places, the best ones first.
            foreach (var beginning in PrefixLists.Above(keyOf(term.Current)))
                places.TryAdd(beginning, term.Place);
        }

        return places;
    }

    /// <summary>Adds to the changes of each list what a page brings or takes.</summary>
    private static void Compare<TKey>(
        Dictionary<TKey, int> before,
        Dictionary<TKey, int> now,
        int page,
        Dictionary<TKey, List<int>> changes
    )
        where TKey : notnull
    {
        foreach (var (key, place) in now)
        {
            if (!before.Remove(key, out var former) || former != place)
                ListIn(changes, key).Add(Change(page, place));
        }

        foreach (var key in before.Keys)
            ListIn(changes, key).Add(Change(page, Gone));
    }

    private static List<int> ListIn<TKey>(Dictionary<TKey, List<int>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
            lists.Add(key, list = []);
        return list;
    }

    private static int Change(int page, int place) => (page * (Gone + 1)) + place;

    private static (int Page, int Place) Read(int change) => (change / (Gone + 1), change % (Gone + 1));

    private byte[] Renew(ReadOnlySpan<byte> code, List<int> changes)
    {
        foreach (var list in _lists)
            list.Clear();
        foreach (var change in changes)
            _areChanged[Read(change).Page] = true;
        for (var posting = PostingCode.Read(code); posting.MoveNext();)
        {
            if (!_areChanged[posting.Page])
                _lists[posting.Place].Add(posting.Page);
        }

        foreach (var change in changes)
        {
            var (page, place) = Read(change);
            _areChanged[page] = false;
            if (place != Gone)
                _lists[place].Insert(~_lists[place].BinarySearch(page), page);
        }

        return PostingCode.Of(
            CollectionsMarshal.AsSpan(_lists[2]),
            CollectionsMarshal.AsSpan(_lists[1]),
            CollectionsMarshal.AsSpan(_lists[0])
        );
    }
}
