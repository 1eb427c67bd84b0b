using Downlink.Memory;

namespace Downlink.Searching;

/// <summary>
/// The terms of pages as a build read them, each by the key of what they were read from, and the index that was made of them, for the next
/// build.
/// </summary>
internal sealed class TermMemory
{
    private readonly string[] _terms;
    private readonly ReadOnlyMemory<byte>[] _codes;
    private readonly Dictionary<string, IndexTerm> _lists;
    private readonly Digest[] _keys;
    private readonly DocumentTerms[] _pages;
    private readonly Dictionary<Digest, int> _numbers;

    private TermMemory(MemoryReader reader)
    {
        _terms = new string[reader.Count()];
        _codes = new ReadOnlyMemory<byte>[_terms.Length];
        for (var number = 0; number < _terms.Length; number++)
            (_terms[number], _codes[number]) = (reader.Text(), reader.Bytes());

        var left = reader.Count();
        _lists = new Dictionary<string, IndexTerm>(left, StringComparer.Ordinal);
        for (; left > 0; left--)
        {
            var list = new IndexTerm(reader.Text(), -1, reader.Bytes());
            _lists[list.Key] = list;
        }

        _keys = new Digest[reader.Count()];
        _pages = new DocumentTerms[_keys.Length];
        _numbers = new Dictionary<Digest, int>(_keys.Length);
        for (var page = 0; page < _keys.Length; page++)
        {
            (_keys[page], _pages[page]) = (reader.Digest(), new DocumentTerms(reader));
            _numbers[_keys[page]] = page;
        }
    }

    /// <summary>How many pages there were.</summary>
    public int Pages => _pages.Length;

    /// <summary>Null for a page that nobody read.</summary>
    public DocumentTerms? Find(Digest key) => _numbers.TryGetValue(key, out var page) ? _pages[page] : null;

    /// <summary>Whether what has this key was the page of a number.</summary>
    public bool Has(int page, Digest key) => page < _keys.Length && _keys[page].Equals(key);

    /// <summary>The terms of a page by its number then.</summary>
    public DocumentTerms Of(int page) => _pages[page];

    /// <summary>The pages of a term; empty for one that it doesn't know.</summary>
    public ReadOnlyMemory<byte> CodeOf(int number) => number < _codes.Length ? _codes[number] : default;

    /// <summary>The list of a beginning with its star; null where there was none.</summary>
    public IndexTerm? ListOf(string key) => _lists.GetValueOrDefault(key);

    /// <summary>Takes the terms up into an empty table.</summary>
    public void Restore(TermTable table) => table.Restore(_terms);

    /// <summary>What was kept; null where nothing of use was.</summary>
    public static TermMemory? Read(MemoryFile file) => file.Read(static reader => new TermMemory(reader));

    /// <summary>Keeps the terms of pages; those of the table that none of them has are left out.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="terms">The terms that pages have, in ordinal order of their keys.</param>
    /// <param name="lists">The lists of beginnings that many terms share.</param>
    /// <param name="count">More than any number of a term.</param>
    /// <param name="pages">The pages.</param>
    /// <param name="keyOf">Gives the key of a page by its number.</param>
    public static void Write(
        MemoryWriter writer,
        List<IndexTerm> terms,
        List<IndexTerm> lists,
        int count,
        DocumentTerms[] pages,
        Func<int, Digest> keyOf
    )
    {
        var places = new int[count];
        for (var place = 0; place < terms.Count; place++)
            places[terms[place].Number] = place;
        Write(writer, terms);
        Write(writer, lists);
        writer.Add(pages.Length);
        for (var page = 0; page < pages.Length; page++)
        {
            writer.Add(keyOf(page));
            pages[page].Write(writer, places);
        }
    }

    private static void Write(MemoryWriter writer, List<IndexTerm> terms)
    {
        writer.Add(terms.Count);
        foreach (var term in terms)
        {
            writer.Add(term.Key);
            writer.Add(term.Code.Span);
        }
    }
}
