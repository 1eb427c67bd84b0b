using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Downlink.Memory;
using Downlink.Pages;
using Downlink.Rendering;
using Downlink.Text;

namespace Downlink.Searching;

/// <summary>
/// Makes the search index while a site is rendered: each page is handed over once, by any thread, in any order, and its text goes out with
/// that of its group; the terms follow at the end. The same site makes the same files.
/// </summary>
public sealed class SearchIndexer
{
    /// <summary>The more pages have changed since terms were kept, the longer it takes to renew their lists.</summary>
    private const int FewChanged = 16;

    private static readonly Digest TermsPurpose = Digest.Of("search terms");

    private readonly SearchCatalogue _catalogue;
    private readonly TermTable _table = new();
    private readonly ConcurrentBag<TermReader> _readers = [];
    private readonly DocumentTerms[] _terms;
    private readonly TextShards _texts;
    private readonly ImmutableArray<Term> _categories;
    private readonly Digest _categoriesKey;
    private readonly Func<Page, RenderedBody?> _bodyOf;
    private readonly TexWords _formulas;
    private readonly List<int> _changed = [];
    private TermMemory? _former;

    // For whoever keeps them.
    private List<IndexTerm> _sorted = [], _beginnings = [];

    /// <param name="plan">The site.</param>
    /// <param name="bodyOf">Gives the rendered body of a page; asked once for each page that a search finds.</param>
    public SearchIndexer(SitePlan plan, Func<Page, RenderedBody?> bodyOf)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _bodyOf = bodyOf;
        _formulas = plan.Formulas.Words;
        _catalogue = SearchCatalogue.Of(plan);
        _terms = new DocumentTerms[_catalogue.Documents.Length];
        _texts = new TextShards(_catalogue.Documents);
        _categories = plan.Categories;
        _categoriesKey = KeyOf(_categories);
    }

    /// <summary>Whether a path in the output is one of an index.</summary>
    public static bool Makes(string outputPath) =>
        outputPath == IndexFile.Root || outputPath.StartsWith(IndexFile.Folder, StringComparison.Ordinal);

    /// <summary>How many groups of texts there are: each makes files of its own.</summary>
    public int Groups => _texts.Groups.Length;

    /// <summary>What the files of a group depend on.</summary>
    /// <param name="group">Its number, from 0.</param>
    /// <param name="keyOf">Gives the key of a page's body.</param>
    public Digest KeyOfGroup(int group, Func<Page, Digest> keyOf)
    {
        ArgumentNullException.ThrowIfNull(keyOf);
        using var key = new DigestBuilder();
        var texts = _texts.Groups[group];
        key.Add("search text").Add(_categoriesKey).Add(group).Add(texts.Count);
        foreach (var document in _catalogue.Documents.AsSpan(texts.First, texts.Count))
        {
            key.Add(document.Page.Permalink.Path).Add(document.Title).Add(document.Date).Add(document.Language);
            key.Add(document.Categories).Add(keyOf(document.Page));
        }

        return key.ToDigest();
    }

    /// <summary>The pages of a group, in order.</summary>
    public IEnumerable<Page> PagesOf(int group) =>
        _catalogue.Documents.Skip(_texts.Groups[group].First).Take(_texts.Groups[group].Count).Select(static document => document.Page);

    /// <summary>The paths of the files of a group that was kept, or all of whose pages were added.</summary>
    public ImmutableArray<string> FilesOf(int group) => _texts.Groups[group].Paths;

    /// <summary>What all other files depend on.</summary>
    /// <param name="groups">The keys of all groups.</param>
    public Digest KeyOfRest(ReadOnlySpan<Digest> groups)
    {
        using var key = new DigestBuilder();
        key.Add("search").Add(_categoriesKey).Add(groups.Length);
        foreach (var group in groups)
            key.Add(group);
        return key.ToDigest();
    }

    /// <summary>Takes the files that an earlier run made under a group's key, by their paths in order: no texts are asked for.</summary>
    public void KeepGroup(int group, IEnumerable<string> paths) => _texts.Groups[group].Keep(paths);

    /// <summary>How many pages are searched.</summary>
    public int Pages => _terms.Length;

    /// <summary>What the terms of a page depend on.</summary>
    /// <param name="page">Its number, from 0.</param>
    /// <param name="keyOf">Gives the key of a page's body.</param>
    public Digest KeyOfTerms(int page, Func<Page, Digest> keyOf)
    {
        ArgumentNullException.ThrowIfNull(keyOf);
        var document = _catalogue.Documents[page];
        var body = keyOf(document.Page);
        // What a text names itself is in its key.
        if (PageKeys.OwnBodyOf(document.Page)?.Title == document.Title)
            return body.For(TermsPurpose);

        using var key = new DigestBuilder();
        return key.Add("search terms").Add(document.Title).Add(body).ToDigest();
    }

    /// <summary>
    /// Takes up the terms that an earlier run read, as far as they were read from the same: before any page is added.
    /// </summary>
    /// <param name="memory">What it kept.</param>
    /// <param name="keys">What the terms of each page are read from (<see cref="KeyOfTerms"/>), by its number.</param>
    internal void Restore(TermMemory memory, Digest[] keys)
    {
        memory.Restore(_table);
        var same = 0;
        for (var number = 0; number < _terms.Length; number++)
        {
            if (memory.Has(number, keys[number]))
                same++;
            else
                _changed.Add(number);
            if (memory.Find(keys[number]) is { } terms)
                _terms[number] = terms;
        }

        for (var gone = _terms.Length; gone < memory.Pages; gone++)
            _changed.Add(gone);
        if (!MemoryFile.IsOutdated(same, _changed.Count, memory.Pages))
            _former = memory;
    }

    /// <summary>Whether so few pages are others than before that those are sooner read again than all are kept anew.</summary>
    public bool IsNearlyKept => _former is not null && _changed.Count <= FewChanged;

    /// <summary>After <see cref="Finish"/>: keeps the terms of all pages for another run.</summary>
    public void Keep(MemoryWriter writer, Func<Page, Digest> keyOf) =>
        TermMemory.Write(writer, _sorted, _beginnings, _table.Count, _terms, number => KeyOfTerms(number, keyOf));

    /// <summary>Whether a page has to be added: not where all that would be made of its text is there.</summary>
    public bool Needs(Page page) =>
        _catalogue.NumberOf(page) is { } number && (!_terms[number].AreRead || !_texts.GroupOf(number).IsKept);

    /// <summary>How many pages have to be.</summary>
    public int CountNeeded() => _catalogue.Documents.Count(document => Needs(document.Page));

    /// <summary>Takes a page, once, and gives the files that are complete with it: none for a page that isn't searched.</summary>
    public ImmutableArray<OutputFile> Add(Page page)
    {
        if (_catalogue.NumberOf(page) is not { } number) return [];

        var html = _bodyOf(page) is { } body ? FormulaText.ToWords(body.Html, _formulas) : "";
        var room = ArrayPool<char>.Shared.Rent(BodyTextReader.RoomFor(html));
        var lines = BodyTextReader.Read(html, room);
        var document = _catalogue.Documents[number];
        if (!_terms[number].AreRead)
        {
            var reader = _readers.TryTake(out var idle) ? idle : new TermReader(_table);
            _terms[number] = reader.Read(document.Title, lines);
            _readers.Add(reader);
        }

        var files = _texts.Add(number, IndexJson.Describe(document, lines, _categories));
        ArrayPool<char>.Shared.Return(room);
        return files;
    }

    /// <summary>Gives the rest of the files, each made when it is asked for.</summary>
    /// <exception cref="InvalidOperationException">Not every page of the site has been handed over.</exception>
    public IEnumerable<OutputFile> Finish()
    {
        if (Array.Exists(_terms, static page => !page.AreRead))
            throw new InvalidOperationException("Some pages are missing from the search index.");

        return MakeRest(Terms());
    }

    private IEnumerable<OutputFile> MakeRest(List<IndexTerm> terms)
    {
        var shards = new TermShards();
        foreach (var file in shards.Cut(terms))
            yield return file;
        var (maps, map) = _texts.Map();
        foreach (var file in maps)
            yield return file;
        yield return new OutputFile(IndexFile.Root, IndexJson.Root(_terms.Length, _categories, map, shards.List));
    }

    private static Digest KeyOf(ImmutableArray<Term> categories)
    {
        using var key = new DigestBuilder();
        key.Add(categories.Length);
        foreach (var category in categories)
            key.Add(category.Slug).Add(category.Name);
        return key.ToDigest();
    }

    private List<IndexTerm> Terms()
    {
        var keys = _table.ToKeys();
        string KeyOf(int number) => keys[number] ?? throw new UnreachableException("no page has a term that has no letters");
        var renewed = _former is { } former ? new RenewedPostings(former, _changed, _terms, KeyOf) : null;
        Func<int, ReadOnlyMemory<byte>> codeOf = renewed is null ? new TermPostings(_table.Count, _terms).Of : renewed.Of;
        var (known, others) = (new List<IndexTerm>(keys.Length), new List<IndexTerm>());
        for (var number = 0; number < keys.Length; number++)
        {
            if (keys[number] is { } key && codeOf(number) is { IsEmpty: false } code)
                (number < _table.Restored ? known : others).Add(new IndexTerm(key, number, code));
        }

        var terms = IndexTerm.Merge(known, others);
        var beginnings = PrefixLists.Of(terms, _terms.Length, renewed);
        if (!IsNearlyKept)
            (_sorted, _beginnings) = (terms, beginnings);
        return IndexTerm.Merge(terms, [.. beginnings, .. _categories.Select(PagesOf)]);
    }

    // No letter of a term is an @.
    private IndexTerm PagesOf(Term category)
    {
        var documents = _catalogue.Documents;
        int[] pages = [.. Enumerable.Range(0, documents.Length).Where(number => documents[number].Categories.Contains(category.Slug))];
        return new IndexTerm("@" + category.Slug, -1, PostingCode.Of(pages, [], []));
    }
}
