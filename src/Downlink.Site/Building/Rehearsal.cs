using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Memory;
using Downlink.Rendering;
using Downlink.Sources;
using Downlink.Typesetting;

namespace Downlink.Building;

/// <summary>
/// A build of two made-up posts with the theme that comes along, in memory, which nobody sees. Most of a small build is what the runtime
/// does when a method is called for the first time: here that is done on another processor while the site is still being read.
/// </summary>
public sealed class Rehearsal
{
    /// <summary>What most posts have; no formula and no code, since Node is asked for these.</summary>
    private static ImmutableArray<SourceFile> Posts =>
    [
        new()
        {
            Path = "content/posts/one.md",
            Text = """
                ---
                title: A rehearsal, 排练
                date: 2000-01-01
                tags: [one, two]
                ---

                A paragraph with *emphasis*, **more of it**, `code`, a [link](https://example.org/) and an address: https://example.org/.

                ## A heading

                - a list
                - of two

                1. and another

                > 引用一句中文。

                | a | table |
                | - | ----- |
                | 1 | 2     |
                """,
        },
        new() { Path = "content/posts/two.md", Text = "# Another\n\nSomething else, of which a rehearsal needs no more than 一句中文.\n" },
    ];

    private volatile bool _isOver;

    private Rehearsal() { }

    /// <summary>
    /// One for the first build of a site; null after another build, which may find that nothing is to be done.
    /// </summary>
    /// <param name="site">The site's folder.</param>
    public static Rehearsal? OfFirstBuild(string site) => SiteMemoryFiles.AreIn(site) ? null : Start();

    /// <summary>
    /// Begins one on a thread of its own; null where there is no processor for it, or nothing to be done by a native program. What goes
    /// wrong there changes nothing.
    /// </summary>
    internal static Rehearsal? Start()
    {
        if (Environment.ProcessorCount == 1 || !RuntimeFeature.IsDynamicCodeCompiled)
            return null;

        var rehearsal = new Rehearsal();
        _ = Task.Factory.StartNew(
            () => Run(() => rehearsal._isOver),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        return rehearsal;
    }

    /// <summary>To be called when pages are made that somebody wants: nothing is left to be rehearsed.</summary>
    public void End() => _isOver = true;

    /// <summary>What was said of the two posts: nothing, or they don't show what pages need.</summary>
    internal static ImmutableArray<Diagnostic> Run(Func<bool> isOver)
    {
        var said = new DiagnosticBag();
        var site = new SiteFolder(AppContext.BaseDirectory, new SiteConfig { Title = "Rehearsal" });
        using var typesetter = new Typesetter(new NodeParts(null, ""), new AnswerCache(null, static () => []));
        var maker = new SnapshotMaker(site, new BuildOptions { Today = DateOnly.MaxValue }, typesetter, new SiteMemory());
        var read = maker.Read(said);
        var posts = read with { Sources = read.Sources with { Texts = Posts } };
        if (maker.Make(posts, new StageClock(TimeProvider.System), said) is not { } snapshot)
            return said.ToSorted();

        SiteSnapshot.Relate(snapshot.Plan.Related, new ParallelOptions { MaxDegreeOfParallelism = 1 });
        var keys = snapshot.Keys(new KeySources("", static _ => Digest.Of([]), static _ => false));
        var search = snapshot.StartSearch();
        foreach (var page in snapshot.Plan.Pages)
        {
            if (isOver())
                break;
            using var file = snapshot.Render(page);
            _ = keys.Of(page);
            _ = search?.Add(page);
            snapshot.Release(page);
        }

        foreach (var file in isOver() ? [] : search?.Finish() ?? [])
            file.Dispose();
        return said.ToSorted();
    }
}
