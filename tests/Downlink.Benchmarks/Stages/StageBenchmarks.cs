using BenchmarkDotNet.Attributes;
using Downlink.Building;
using Downlink.Diagnostics;
using Downlink.Pages;
using Downlink.Posts;
using Downlink.Searching;
using Downlink.Typesetting;

namespace Downlink.Benchmarks.Stages;

/// <summary>What each stage of a build takes, on one thread, for the site in the folder that <c>DOWNLINK_SITE</c> names.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private static readonly BuildOptions Options = new() { Today = new DateOnly(2026, 1, 11), Threads = 1 };

    private readonly SiteFolder _site;
    private readonly Typesetter _typesetter;
    private readonly SiteSources _sources;
    private readonly SiteSnapshot _snapshot;

    public StageBenchmarks()
    {
        var folder = Environment.GetEnvironmentVariable("DOWNLINK_SITE") ?? SiteFolder.FindUpwards(Environment.CurrentDirectory)
            ?? throw new InvalidOperationException("Which site? Set DOWNLINK_SITE.");
        _site = SiteFolder.Read(folder, Unheard()) ?? throw new InvalidOperationException($"{folder} holds no site that can be read.");
        _typesetter = Typesetter.Of(folder);
        _sources = Read();
        _snapshot = Plan();
        // What Node has to be asked is asked here.
        Render();
    }

    [Benchmark]
    public SiteSources Read() => new SiteReader(_site, Unheard()).Read();

    [Benchmark]
    public CuratedPosts Curate() => new Curator(_site.Config, _sources.Overrides, _sources.Ledger).Curate(_sources.Texts, Unheard());

    /// <summary>Reading and curating are in it.</summary>
    [Benchmark]
    public SiteSnapshot Plan() =>
        new SnapshotMaker(_site, Options, _typesetter, new SiteMemory()).Make(new StageClock(TimeProvider.System), Unheard())
        ?? throw new InvalidOperationException("The site has no theme.");

    [Benchmark]
    public long Render() => _snapshot.Plan.Pages.Sum(page =>
    {
        var length = _snapshot.Render(page)?.Bytes.Length ?? 0L;
        _snapshot.Release(page);
        return length;
    });

    /// <summary>Bodies are rendered for it once more, all but those in feeds.</summary>
    [Benchmark]
    public int Search() => _snapshot.StartSearch() is { } search
        ? _snapshot.Plan.Pages.Sum(page => Add(search, page)) + search.Finish().Count()
        : 0;

    private int Add(SearchIndexer search, Page page)
    {
        var files = search.Add(page).Length;
        _snapshot.Release(page);
        return files;
    }

    private static DiagnosticBag Unheard() => new();
}
