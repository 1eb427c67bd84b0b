using System.Collections.Concurrent;
using Downlink.Output;

namespace Downlink.Checking;

/// <summary>
/// The first look at every file of a built site. It needs none of the sources, so that it is done while those are read and planned; what
/// may be wrong with a page is told when the page is read again.
/// </summary>
internal sealed class SiteScan
{
    private readonly PageRules _rules;
    private readonly DataChecker _data;
    private readonly ConcurrentDictionary<string, ScannedFile> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, HashSet<string>> _ids = new(StringComparer.Ordinal);

    public SiteScan(BuiltFolder folder, AddressBook book, BudgetRule budgets)
    {
        (Folder, Book, Budgets) = (folder, book, budgets);
        _rules = new PageRules(book, budgets, static _ => null);
        FilesOfPages = [.. folder.Present.Where(static file => !DataChecker.Covers(file))];
        FilesOfData = [.. folder.Present.Where(DataChecker.Covers)];
        Sitemap = new Sitemap(IsUnlisted);
        var broken = new Lazy<HashSet<string>>(() => [.. _files.Values.SelectMany(static file => Broken(file.Page?.Links))]);
        // What a page that is gone led to in vain still stands in feeds; that it is gone has been told.
        var isWhole = folder.Present.ToHashSet(StringComparer.Ordinal).IsSupersetOf(folder.Manifest.Hashes.Keys);
        _data = new DataChecker(new DataAddresses(book, IdsOf, file => !isWhole || broken.Value.Contains(file)), Sitemap);
    }

    public BuiltFolder Folder { get; }

    public AddressBook Book { get; }

    public BudgetRule Budgets { get; }

    public IReadOnlyDictionary<string, ScannedFile> Files => _files;

    public string[] FilesOfPages { get; }

    public string[] FilesOfData { get; }

    public Sitemap Sitemap { get; }

    /// <summary>Looks at pages and what they show.</summary>
    public void ScanPages(ParallelOptions threads) =>
        Parallel.ForEach(FilesOfPages, threads, static () => new ReadingRoom(), (file, _, room) => Look(file, room), static _ => { });

    /// <summary>Looks at what programs read, which tells of pages: they have been looked at.</summary>
    public void ScanData(ParallelOptions threads) => Parallel.ForEach(FilesOfData, threads, LookAtData);

    /// <summary>The ids of a page, whenever somebody asks for them: few pages are linked to at a place within; null for no page.</summary>
    public HashSet<string>? IdsOf(string file) => _files.TryGetValue(file, out var found) && found.Page is not null
        ? _ids.GetOrAdd(file, static (file, folder) => IdRule.Check(folder.ReadPage(file), new PageFaults()), Folder)
        : null;

    /// <summary>What a page leads to in vain; a place in another page may be there, and then nobody asks.</summary>
    private static IEnumerable<string> Broken(PageLinks? links) =>
        links is null ? [] : links.Broken.Concat(links.Places.Select(static place => $"{place.File}#{place.Fragment}"));

    private ReadingRoom Look(string file, ReadingRoom room)
    {
        var bytes = Folder.ReadBytes(file, room).Span;
        var seen = Seen(file, bytes);
        if (BuiltFolder.IsPage(file))
        {
            var page = HtmlPage.Read(file, BuiltFolder.TextOf(bytes), room);
            var faults = _rules.Check(page, out var summary);
            BodyProseRule.Check(page, faults);
            seen = seen with { Page = summary, IsDoubtful = faults.Found.Count > 0 };
        }
        else if (BuiltFolder.IsStyle(file))
        {
            seen = seen with { IsDoubtful = _rules.CheckStyle(file, BuiltFolder.TextOf(bytes)).Found.Count > 0 };
        }

        _files[file] = seen;
        return room;
    }

    private void LookAtData(string file)
    {
        var bytes = Folder.ReadBytes(file);
        _files[file] = Seen(file, bytes) with { Data = [.. _data.Check(file, Folder.Output.Show(file), bytes).Found] };
    }

    private ScannedFile Seen(string file, ReadOnlySpan<byte> bytes) =>
        new(bytes.Length, !Folder.Manifest.Hashes.TryGetValue(file, out var hash) || hash == OutputManifest.HashOf(bytes));

    private bool IsUnlisted(string file) => _files.TryGetValue(file, out var found) && found.Page?.IsUnlisted == true;
}
