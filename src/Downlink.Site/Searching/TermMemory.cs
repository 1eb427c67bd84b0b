using Downlink.Memory;

namespace Downlink.Searching;

/// <summary>The terms of pages as a build read them, each by the key of what they were read from, for the next build.</summary>
internal sealed class TermMemory
{
    private readonly Dictionary<Digest, DocumentTerms> _pages = [];

    /// <summary>Null for a page that nobody read.</summary>
    public DocumentTerms? Find(Digest key) => _pages.TryGetValue(key, out var terms) ? terms : null;

    /// <summary>Takes up what was kept, and gives the terms back their numbers in an empty table.</summary>
    /// <exception cref="InvalidDataException">It isn't what was kept.</exception>
    public static TermMemory Read(MemoryReader reader, TermTable table)
    {
        var memory = new TermMemory();
        for (var left = reader.Count(); left > 0; left--)
            table.Restore(((long)reader.Number() << 32) | (uint)reader.Number(), reader.Number());
        for (var left = reader.Count(); left > 0; left--)
            table.Restore(reader.Text(), reader.Number());
        for (var left = reader.Count(); left > 0; left--)
            memory._pages[reader.Digest()] = ReadTerms(reader);
        return memory;
    }

    /// <summary>Keeps the terms of pages; those of the table that none of them has are left out.</summary>
    public static void Write(MemoryWriter writer, TermTable table, IReadOnlyList<(Digest Key, DocumentTerms Terms)> pages)
    {
        var used = new bool[table.Count];
        foreach (var (_, page) in pages)
        {
            foreach (var term in page.Terms)
                used[term] = true;
        }

        var pairs = table.Pairs.Where(pair => used[pair.Value]).ToList();
        writer.Add(pairs.Count);
        foreach (var (pair, number) in pairs)
        {
            writer.Add((int)(pair >> 32));
            writer.Add((int)pair);
            writer.Add(number);
        }

        var words = table.Words.Where(word => used[word.Value]).ToList();
        writer.Add(words.Count);
        foreach (var (word, number) in words)
        {
            writer.Add(word);
            writer.Add(number);
        }

        writer.Add(pages.Count);
        foreach (var (key, terms) in pages)
            Write(writer, key, terms);
    }

    private static void Write(MemoryWriter writer, Digest key, DocumentTerms terms)
    {
        writer.Add(key);
        writer.Add(terms.InTitle);
        writer.Add(terms.InHeadings);
        writer.Add(terms.Terms.Length);
        foreach (var term in terms.Terms)
            writer.Add(term);
    }

    private static DocumentTerms ReadTerms(MemoryReader reader)
    {
        var (inTitle, inHeadings, terms) = (reader.Number(), reader.Number(), new int[reader.Count()]);
        for (var index = 0; index < terms.Length; index++)
            terms[index] = reader.Number();
        return new DocumentTerms(terms, inTitle, inHeadings);
    }
}
