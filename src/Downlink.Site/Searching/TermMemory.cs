using Downlink.Memory;

namespace Downlink.Searching;

/// <summary>The terms of pages as a build read them, each by the key of what they were read from, for the next build.</summary>
internal sealed class TermMemory
{
    private readonly string[] _terms;
    private readonly Dictionary<Digest, DocumentTerms> _pages;

    private TermMemory(string[] terms, Dictionary<Digest, DocumentTerms> pages) => (_terms, _pages) = (terms, pages);

    /// <summary>Null for a page that nobody read.</summary>
    public DocumentTerms? Find(Digest key) => _pages.TryGetValue(key, out var terms) ? terms : null;

    /// <summary>Takes the terms up into an empty table.</summary>
    public void Restore(TermTable table) => table.Restore(_terms);

    /// <summary>What was kept; null where nothing of use was.</summary>
    public static TermMemory? Read(MemoryFile file) => file.Read(Read);

    private static TermMemory Read(MemoryReader reader)
    {
        var keys = new string[reader.Count()];
        for (var number = 0; number < keys.Length; number++)
            keys[number] = reader.Text();

        var left = reader.Count();
        var pages = new Dictionary<Digest, DocumentTerms>(left);
        for (; left > 0; left--)
            pages[reader.Digest()] = new DocumentTerms(reader);
        return new TermMemory(keys, pages);
    }

    /// <summary>Keeps the terms of pages; those of the table that none of them has are left out.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="terms">The terms that pages have, in ordinal order of their keys.</param>
    /// <param name="count">More than any number of a term.</param>
    /// <param name="pages">The pages.</param>
    /// <param name="keyOf">Gives the key of a page by its number.</param>
    public static void Write(MemoryWriter writer, List<IndexTerm> terms, int count, DocumentTerms[] pages, Func<int, Digest> keyOf)
    {
        var places = new int[count];
        writer.Add(terms.Count);
        for (var place = 0; place < terms.Count; place++)
        {
            places[terms[place].Number] = place;
            writer.Add(terms[place].Key);
        }

        writer.Add(pages.Length);
        for (var page = 0; page < pages.Length; page++)
        {
            writer.Add(keyOf(page));
            pages[page].Write(writer, places);
        }
    }
}
