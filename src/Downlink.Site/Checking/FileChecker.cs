using Downlink.Building;
using Downlink.Diagnostics;
using Downlink.Pages;

namespace Downlink.Checking;

/// <summary>
/// Tells what is wrong with the files of a built site, each for itself and by any thread, and then what only all of them together show.
/// </summary>
internal sealed class FileChecker
{
    private readonly SiteSnapshot _snapshot;
    private readonly SiteScan _scan;
    private readonly BuiltFolder _folder;
    private readonly BudgetRule _budgets;
    private readonly PageRules _rules;
    private readonly OriginFinder _origins;
    private readonly Mounts? _mounts;
    private readonly FaultLedger _faults;

    /// <summary>The sitemap, if it is known to lack pages.</summary>
    private string? _incomplete;

    public FileChecker(SiteSnapshot snapshot, SiteScan scan, OriginFinder origins, Mounts? mounts, FaultLedger faults)
    {
        (_snapshot, _scan, _folder, _budgets) = (snapshot, scan, scan.Folder, scan.Budgets);
        (_origins, _mounts, _faults) = (origins, mounts, faults);
        _rules = new PageRules(scan.Book, scan.Budgets, new HeldBack(snapshot).SourceOf);
    }

    /// <summary>Checks a file that has been looked at, with room for its bytes, and gives that back.</summary>
    public ReadingRoom Check(string file, ReadingRoom room)
    {
        var seen = _scan.Files[file];
        var told = seen.Page is { } page ? CheckPage(file, seen, page, room)
            : seen.IsDoubtful ? CheckStyle(file)
            : TellData(file, seen);
        if (_budgets.OfFile(file, seen.Bytes) is { } heavy)
            _faults.Add(heavy with { Span = _origins.OfFile(file) }, file);
        if (PrivateFileRule.Judge(file, _folder.Output.Show(file)) is { } leaked)
            _faults.Add(_origins.Copied(file) is { } source ? leaked with { Span = SourceSpan.Of(source) } : leaked, null);
        // What is wrong with a file that was changed says more than that it was.
        if (told == 0 && !seen.IsAsBuilt && file != _incomplete)
            _faults.Add(FileDiagnostics.Changed(_folder.Output.Show(file)), null);
        return room;
    }

    /// <summary>
    /// Once every page has been seen: whether the places exist that pages link to in other pages, and what all files weigh.
    /// </summary>
    public void CheckWhole()
    {
        CheckCircles();
        foreach (var (file, links) in Links())
        {
            var broken = links.Places.Where(link => _scan.IdsOf(link.File) is { } ids && !LinkRule.Marks(ids, link.Fragment)).ToList();
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

        if (_budgets.OfSite(_scan.Files.Values.Sum(static file => file.Bytes)) is { } heavy)
            _faults.Add(heavy, null);
    }

    /// <summary>Every page that was planned to be found is in the sitemap, unless that is wrong in ways that have been told.</summary>
    public void CheckSitemap()
    {
        var isTold = _scan.Files.Any(static file =>
            file.Key.StartsWith("sitemap", StringComparison.Ordinal) && file.Value.Data.Length > 0
        );
        if (!_scan.Sitemap.IsThere || isTold)
            return;

        var left = _snapshot
            .Plan.Pages.Where(static page => page is not (NotFoundPage or RedirectPage or VerbatimPage))
            .Select(static page => page.Permalink.OutputPath)
            .Where(file => _scan.Files.TryGetValue(file, out var seen) && seen.Page is not null && !_scan.Sitemap.Covers(file))
            .ToList();
        if (left.Count > 0)
        {
            _incomplete = "sitemap.xml";
            var place = SourceSpan.Of(_folder.Output.Show(_incomplete));
            _faults.Add(DataDiagnostics.NotInSitemap(left[0], left.Count - 1) with { Span = place }, null);
        }
    }

    /// <summary>A page that sends its readers on doesn't send them back to itself, by whatever way.</summary>
    private void CheckCircles()
    {
        var onward = Links()
            .Where(static page => page.Links.Onward is not null)
            .ToDictionary(static page => page.File, static page => page.Links.Onward.GetValueOrDefault());
        foreach (var (file, first) in onward)
        {
            var (at, steps) = (first.File, 0);
            while (at != file && steps++ < onward.Count && onward.TryGetValue(at, out var next))
                at = next.File;
            if (at == file)
                TellAt(file, [first.Start], reference => LinkDiagnostics.Circle(reference.Text.Trim()));
        }
    }

    /// <summary>Follows the links to other hosts, and tells which lead nowhere.</summary>
    public async Task FollowForeignAsync(ForeignLinks foreign, CancellationToken cancellation)
    {
        var links = Links().SelectMany(static page => page.Links.Foreign.Select(link => (page.File, Link: link)))
            .ToLookup(static at => at.Link.Address, StringComparer.Ordinal);
        var broken = await foreign.FollowAsync(links.Select(static group => group.Key), cancellation);
        foreach (var (address, reason) in broken)
        {
            foreach (var file in links[address].GroupBy(static at => at.File, static at => at.Link.Start))
                TellAt(file.Key, file, reference => LinkDiagnostics.Unanswered(reference.Text.Trim(), reason));
        }
    }

    private IEnumerable<(string File, PageLinks Links)> Links()
    {
        foreach (var (file, seen) in _scan.Files)
        {
            if (seen.Page is { } page)
                yield return (file, page.Links);
        }
    }

    private int CheckPage(string file, ScannedFile seen, PageSummary summary, ReadingRoom room)
    {
        var isHeavy = _budgets.IsHeavyPage(seen.Bytes);
        if (!seen.IsDoubtful && !isHeavy && _mounts is null)
            return 0;

        var bytes = _folder.ReadBytes(file, room);
        if (isHeavy)
            _faults.Add(_budgets.OfPage(file, bytes.Span) with { Span = _origins.OfFile(file) }, file);
        var told = 0;
        if (seen.IsDoubtful)
        {
            var page = HtmlPage.Read(file, BuiltFolder.TextOf(bytes.Span));
            var faults = _rules.Check(page, out _);
            if (_origins.IsMarkdown(file))
                BodyProseRule.Check(page, faults);
            Tell(page, faults);
            told = faults.Found.Count;
        }

        return told + (_mounts is null ? 0 : CheckMount(file, bytes, summary.Rooted, _mounts));
    }

    private int CheckMount(string file, ReadOnlyMemory<byte> built, int[] rooted, Mounts mounts)
    {
        using var mounted = mounts.Mount(file, built);
        if (mounted is null || !MountRule.IsBroken(mounted.CompareBytes(), rooted))
            return 0;

        var (atRoot, comparison) = mounted.CompareTexts();
        if (comparison.Difference is not null && !mounts.Makes(file, built))
        {
            // The page isn't of these sources, or of this program: what it would be elsewhere says nothing about it.
            if (_scan.Files[file].IsAsBuilt)
                _faults.Add(FileDiagnostics.Stale(), null);
            return 0;
        }

        var page = HtmlPage.Read(file, atRoot);
        var faults = new PageFaults();
        MountRule.Check(page, comparison, _scan.Book, faults);
        Tell(page, faults);
        return faults.Found.Count;
    }

    private int CheckStyle(string file)
    {
        var text = BuiltFolder.TextOf(_folder.ReadBytes(file));
        var faults = _rules.CheckStyle(file, text);
        foreach (var fault in faults.Found)
            _faults.Add(fault.What with { Span = _origins.InStyle(file, text, fault) }, file);
        return faults.Found.Count;
    }

    private int TellData(string file, ScannedFile seen)
    {
        var source = _origins.Copied(file);
        foreach (var fault in seen.Data)
            _faults.Add(source is null ? fault : fault with { Span = fault.Span with { File = source } }, file);
        return seen.Data.Length;
    }

    /// <summary>Tells of references of a page that has been let go.</summary>
    private void TellAt(string file, IEnumerable<int> starts, Func<Reference, Diagnostic> say)
    {
        var page = _folder.ReadPage(file);
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
