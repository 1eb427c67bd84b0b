using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Downlink.Building;
using Downlink.Pages;

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
    private readonly ConcurrentDictionary<string, HashSet<string>> _ids = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PageLinks> _open = new(StringComparer.Ordinal);
    private int _pages;
    private long _bytes;

    public FileChecker(SiteFolder site, SiteSnapshot snapshot, BuiltFolder folder, Mounts? mounts, FaultLedger faults)
    {
        (_folder, _mounts, _faults) = (folder, mounts, faults);
        _origins = new OriginFinder(snapshot, File.ReadAllText(Path.Combine(site.FullPath, SiteFiles.Configuration)), folder.Output.Name);
        // A file that is gone has been reported as that, and so leads nobody astray a second time.
        _book = new AddressBook(snapshot.Plan.Address, new BuiltFiles(folder.Manifest.Hashes.Keys.Concat(folder.Present)));
        _links = new LinkRule(_book, new HeldBack(snapshot).SourceOf);
    }

    public int Pages => _pages;

    public long Bytes => _bytes;

    public void Check(string file)
    {
        var bytes = File.ReadAllBytes(_folder.Output.Locate(file));
        Interlocked.Add(ref _bytes, bytes.Length);
        var found = file.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? CheckPage(file, Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF')) : 0;
        if (found == 0 && _folder.Manifest.Hashes.TryGetValue(file, out var hash) && hash != Convert.ToHexStringLower(SHA256.HashData(bytes)))
            _faults.Add(FileDiagnostics.Changed(_folder.Output.Show(file)), null);
    }

    /// <summary>Once every page has been seen: whether the places exist that pages link to in other pages.</summary>
    public void CheckPlaces()
    {
        foreach (var (file, links) in _open)
        {
            var broken = links.Places.Where(link => _ids.TryGetValue(link.File, out var ids) && !LinkRule.Marks(ids, link.Fragment)).ToList();
            if (broken.Count == 0)
                continue;

            var page = HtmlPage.Read(file, File.ReadAllText(_folder.Output.Locate(file)));
            var faults = new PageFaults();
            var references = ReferenceReader.Read(page).ToLookup(static reference => reference.Start);
            foreach (var link in broken)
            {
                var reference = references[link.Start].First();
                faults.Add(LinkDiagnostics.NoAnchor(reference.Text, link.Fragment), link.Start, reference.Element, reference.Text, "](\0");
            }

            Tell(page, faults);
        }
    }

    private int CheckPage(string file, string text)
    {
        Interlocked.Increment(ref _pages);
        var page = HtmlPage.Read(file, text);
        var faults = new PageFaults();
        var ids = IdRule.Check(page, faults);
        MarkupRule.Check(page, faults);
        OutlineRule.Check(page, faults);
        LabelRule.Check(page, faults);
        var links = _links.Check(page, ids, faults);
        _ids[file] = ids;
        if (links.Places.Count + links.Foreign.Count > 0)
            _open[file] = links;
        Tell(page, faults);
        return faults.Found.Count + (_mounts is null ? 0 : CheckMount(page));
    }

    private int CheckMount(HtmlPage page)
    {
        var faults = new PageFaults();
        if (_mounts?.Compare(page) is not { } mounted)
            return 0;

        MountRule.Check(mounted.Page, mounted.Comparison, _book, faults);
        Tell(mounted.Page, faults);
        return faults.Found.Count;
    }

    private void Tell(HtmlPage page, PageFaults faults)
    {
        foreach (var fault in faults.Found)
        {
            if (_origins.Find(page, fault) is { } span)
                _faults.Add(fault.What with { Span = span }, page.Path);
        }
    }
}
