using System.Collections.Concurrent;
using System.Text;
using Downlink.Building;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Output;
using Downlink.Pages;
using Downlink.Typesetting;

namespace Downlink.Checking;

/// <summary>Checks the files of a built site, each for itself and by any thread, and then what only all of them together show.</summary>
internal sealed class FileChecker
{
    private readonly BuiltFolder _folder;
    private readonly FaultLedger _faults;
    private readonly Mounts? _mounts;
    private readonly OriginFinder _origins;
    private readonly AddressBook _book;
    private readonly LinkRule _links;
    private readonly DataChecker _data;
    private readonly BudgetRule _budgets;
    private readonly RawHtml _raw;
    private readonly ConcurrentDictionary<string, PageSummary> _pages = new(StringComparer.Ordinal);
    private long _bytes;

    public FileChecker(
        SiteFolder site,
        SiteSnapshot snapshot,
        BuiltFolder folder,
        Mounts? mounts,
        Typesetter typesetter,
        FaultLedger faults
    )
    {
        (_folder, _mounts, _faults) = (folder, mounts, faults);
        _origins = new OriginFinder(snapshot, File.ReadAllText(Path.Combine(site.FullPath, SiteFiles.Configuration)), folder);
        // A file that is gone has been reported as that, and so leads nobody astray a second time.
        _book = new AddressBook(snapshot.Plan.Address, new BuiltFiles(folder.Manifest.Hashes.Keys.Concat(folder.Present)));
        _links = new LinkRule(_book, new HeldBack(snapshot).SourceOf);
        _data = new DataChecker(_book, file => _pages.TryGetValue(file, out var page) && page.IsUnlisted);
        _raw = new RawHtml(snapshot.Plan.Config, typesetter);
        _budgets = new BudgetRule(snapshot.Plan.Config.Budgets, folder, _book);
    }

    public int Pages => _pages.Count;

    public long Bytes => _bytes;

    /// <summary>Whether a file can be judged only when all pages have been seen.</summary>
    public static bool ComesLater(string file) => DataChecker.Covers(file);

    /// <summary>Checks a page, a style sheet, or any other file that doesn't come later.</summary>
    public void Check(string file)
    {
        var bytes = Read(file);
        var found = file switch
        {
            _ when file.EndsWith(".html", StringComparison.OrdinalIgnoreCase)
                    || file.EndsWith(".htm", StringComparison.OrdinalIgnoreCase) => CheckPage(file, bytes),
            _ when file.EndsWith(".css", StringComparison.OrdinalIgnoreCase) => CheckStyle(file, bytes),
            _ => 0,
        };
        Finish(file, bytes, found);
    }

    public void CheckData(string file)
    {
        var bytes = Read(file);
        var found = _data.Check(file, _origins.Copied(file) ?? _folder.Output.Show(file), bytes).Found.ToList();
        foreach (var fault in found)
            _faults.Add(fault, file);
        Finish(file, bytes, found.Count);
    }

    /// <summary>Every Markdown file that is published, to be checked by <see cref="CheckProse"/>.</summary>
    public IEnumerable<(SourceText Text, int From)> Prose => _origins.Markdown();

    public void CheckProse((SourceText Text, int From) source) => ProseRule.Check(source.Text, source.From, _faults);

    /// <summary>
    /// Every published text with HTML in it that isn't trusted and so was parsed and written anew, to be checked by <see cref="CheckRaw"/>.
    /// </summary>
    public IEnumerable<Entry> Raw => _origins.Entries().Where(_raw.Covers);

    public void CheckRaw(Entry entry)
    {
        var faults = new PageFaults();
        MarkupRule.Check(_raw.Read(entry), faults);
        var taken = new HashSet<(string Code, int Offset)>();
        foreach (var fault in faults.Found)
            _faults.Add(fault.What with { Span = _origins.Texts.Find(entry, fault, taken) ?? EntryPlaces.StartOf(entry) }, null);
    }

    /// <summary>
    /// Once every page has been seen: whether the places exist that pages link to in other pages, and what all files weigh.
    /// </summary>
    public void CheckWhole()
    {
        foreach (var (file, summary) in _pages)
        {
            var broken = summary.Links.Places
                .Where(link => _pages.TryGetValue(link.File, out var other) && !LinkRule.Marks(other.Ids, link.Fragment)).ToList();
            var fragments = broken.ToLookup(static link => link.Start, static link => link.Fragment);
            if (broken.Count > 0)
            {
                TellAt(
                    file,
                    fragments.Select(static place => place.Key),
                    reference => LinkDiagnostics.NoAnchor(reference.Text, fragments[reference.Start].First())
                );
            }
        }

        if (_budgets.OfSite(_bytes) is { } heavy)
            _faults.Add(heavy, null);
    }

    /// <summary>Follows the links to other hosts, and tells which lead nowhere.</summary>
    public async Task FollowForeignAsync(ForeignLinks foreign, CancellationToken cancellation)
    {
        var links = _pages.SelectMany(static page => page.Value.Links.Foreign.Select(link => (page.Key, Link: link)))
            .ToLookup(static at => at.Link.Address, StringComparer.Ordinal);
        var broken = await foreign.FollowAsync(links.Select(static group => group.Key), cancellation);
        foreach (var (address, reason) in broken)
        {
            foreach (var file in links[address].GroupBy(static at => at.Key, static at => at.Link.Start))
                TellAt(file.Key, file, reference => LinkDiagnostics.Unanswered(reference.Text.Trim(), reason));
        }
    }

    private byte[] Read(string file)
    {
        var bytes = File.ReadAllBytes(_folder.Output.Locate(file));
        Interlocked.Add(ref _bytes, bytes.Length);
        return bytes;
    }

    private void Finish(string file, byte[] bytes, int found)
    {
        if (_budgets.OfFile(file, bytes.Length) is { } heavy)
            _faults.Add(heavy with { Span = _origins.OfFile(file) }, file);
        // What is wrong with a file that was changed says more than that it was.
        if (
            found == 0
            && _folder.Manifest.Hashes.TryGetValue(file, out var hash)
            && hash != OutputManifest.HashOf(bytes)
        )
        {
            _faults.Add(FileDiagnostics.Changed(_folder.Output.Show(file)), null);
        }
    }

    private int CheckPage(string file, byte[] bytes)
    {
        var page = HtmlPage.Read(file, Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'));
        var faults = new PageFaults();
        var ids = IdRule.Check(page, faults);
        MarkupRule.Check(page, faults);
        OutlineRule.Check(page, faults);
        LabelRule.Check(page, faults);
        StructuredDataRule.Check(page, faults);
        if (_origins.IsMarkdown(file))
            BodyProseRule.Check(page, faults);
        var links = _links.Check(page, ids, faults);
        _budgets.CheckLoaded(page, faults);
        _pages[file] = new PageSummary(ids, links, PageSummary.AsksNotToBeFound(page));
        Tell(page, faults);
        if (_budgets.OfPage(file, bytes) is { } heavy)
            _faults.Add(heavy with { Span = _origins.OfFile(file) }, file);
        return faults.Found.Count + (_mounts is null ? 0 : CheckMount(page));
    }

    private int CheckMount(HtmlPage page)
    {
        var faults = new PageFaults();
        if (_mounts?.Compare(page) is not { } mounted)
            return 0;

        if (mounted.Comparison.Difference is not null && !_mounts.Makes(page))
        {
            // The page isn't of these sources, or of this program: what it would be elsewhere says nothing about it.
            if (_folder.IsAsBuilt(page.Path))
                _faults.Add(FileDiagnostics.Stale(), null);
            return 0;
        }

        MountRule.Check(mounted.Page, mounted.Comparison, _book, faults);
        Tell(mounted.Page, faults);
        return faults.Found.Count;
    }

    private int CheckStyle(string file, byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var faults = new PageFaults();
        foreach (var (address, start) in StyleUrls.Of(text))
            _links.CheckStyle(file, address, start, faults);
        foreach (var fault in faults.Found)
            _faults.Add(fault.What with { Span = _origins.InStyle(file, text, fault) }, file);
        return faults.Found.Count;
    }

    /// <summary>Tells of references of a page that has been let go.</summary>
    private void TellAt(string file, IEnumerable<int> starts, Func<Reference, Diagnostic> say)
    {
        var page = HtmlPage.Read(file, File.ReadAllText(_folder.Output.Locate(file)));
        var references = ReferenceReader.Read(page).ToLookup(static reference => reference.Start);
        var faults = new PageFaults();
        foreach (var reference in starts.SelectMany(start => references[start]).Distinct())
            faults.Add(say(reference), reference.Start, reference.Element, reference.Text.Trim(), "](\u0001\0");
        Tell(page, faults);
    }

    private void Tell(HtmlPage page, PageFaults faults)
    {
        var taken = new HashSet<(string Code, int Offset)>();
        foreach (var fault in faults.Found)
        {
            if (_origins.Find(page, fault, taken) is { } span)
                _faults.Add(fault.What with { Span = span }, page.Path);
        }
    }
}
