using System.Globalization;
using System.Text;
using Downlink.Building;
using Downlink.Diagnostics;
using Downlink.Rendering;
using Downlink.Tests.Sites;

namespace Downlink.Tests.Building;

public sealed class SiteMemoryTests
{
    private static readonly BuildOptions Options = new() { Today = new DateOnly(2026, 6, 1) };

    [Fact]
    public void A_run_with_a_memory_comes_to_what_a_run_without_comes_to() =>
        RandomSites.Check(
            static (site, edits, seed) =>
            {
                var memory = new SiteMemory();
                for (var round = 0; round < 8; round++)
                {
                    var changed = Enumerable.Range(0, 1 + ((seed + round) % 3)).SelectMany(_ => edits.Next()).ToList();
                    memory.Disk.Forget(site.Folder.FullPath, changed);
                    var (clean, kept) = (PagesOf(site, new SiteMemory()), PagesOf(site, memory));
                    Assert.True(
                        clean == kept,
                        $"seed {seed}, round {round}, after {string.Join(", ", changed)}:\n{FirstDifference(clean, kept)}"
                    );
                }
            }
        );

    [Fact]
    public void A_run_that_begins_with_what_a_build_kept_comes_to_what_a_run_without_comes_to() =>
        RandomSites.Check(
            static (site, edits, seed) =>
            {
                edits.Furnish();
                for (var round = 0; round < 3; round++)
                {
                    Build(site);
                    var changed = Enumerable.Range(0, round).SelectMany(_ => edits.Next()).ToList();
                    if (SiteFolder.Read(site.Folder.FullPath, new DiagnosticBag()) is not { } folder)
                        return;
                    var (clean, kept) = (PagesOf(site, new SiteMemory()), PagesOf(site, SiteMemory.OfBuilds(folder)));
                    Assert.True(
                        clean == kept,
                        $"seed {seed}, round {round}, after {string.Join(", ", changed)}:\n{FirstDifference(clean, kept)}"
                    );
                }
            },
            sites: 10
        );

    [Fact]
    public void What_has_not_changed_is_the_same_object_again()
    {
        using var site = new SmallSite();
        site.Folder.Write("content/posts/a.md", "---\ntitle: A\n---\nOne.\n");
        site.Folder.Write("content/posts/b.md", "---\ntitle: B\n---\nTwo.\n");
        var memory = new SiteMemory();
        var first = Make(site, memory);

        site.Folder.Write("content/posts/b.md", "---\ntitle: B\n---\nThree.\n");
        memory.Disk.Forget(site.Folder.FullPath, ["content/posts/b.md"]);
        var second = Make(site, memory);

        Assert.Same(Post(first, "a"), Post(second, "a"));
        Assert.NotSame(Post(first, "b"), Post(second, "b"));
    }

    private static void Build(SmallSite site)
    {
        var diagnostics = new DiagnosticBag();
        if (SiteFolder.Read(site.Folder.FullPath, diagnostics) is { } folder && folder.FindOutput(site.Folder["_site"], diagnostics) is { } output)
        {
            new SiteBuilder(folder, Options, NoNode.Typesetter, TimeProvider.System)
                .Build(output, diagnostics, static _ => { }, CancellationToken.None);
        }
    }

    private static Downlink.Posts.Post? Post(SiteSnapshot? snapshot, string slug) =>
        snapshot?.Plan.Posts.Single(post => post.Slug.Value == slug);

    private static SiteSnapshot? Make(SmallSite site, SiteMemory memory)
    {
        var diagnostics = new DiagnosticBag();
        return SiteFolder.Read(site.Folder.FullPath, diagnostics) is { } folder
            ? new SnapshotMaker(folder, Options, NoNode.Typesetter, memory).Make(new StageClock(TimeProvider.System), diagnostics)
            : null;
    }

    /// <summary>Every page's bytes and every diagnostic, as one text.</summary>
    private static string PagesOf(SmallSite site, SiteMemory memory)
    {
        if (Make(site, memory) is not { } snapshot)
            return "no site";

        var pages = snapshot.Plan.Pages.Select(page =>
            snapshot.Render(page) is { } file ? $"{file.Path} {Text(file)}" : $"{page.Permalink} failed"
        );
        return string.Join('\n', pages.ToList().Concat(snapshot.Diagnostics.Select(static diagnostic => diagnostic.ToString())));
    }

    /// <summary>All of a file on one line.</summary>
    private static string Text(OutputFile file) => Encoding.UTF8.GetString(file.Bytes.Span).Replace('\n', ' ');

    private static string FirstDifference(string clean, string kept)
    {
        var pair = clean.Split('\n').Zip(kept.Split('\n').Append("nothing")).FirstOrDefault(static pair => pair.First != pair.Second);
        var (first, second) = (pair.First ?? "", pair.Second ?? "");
        var start = Math.Max(0, first.AsSpan().CommonPrefixLength(second) - 60);
        return string.Create(CultureInfo.InvariantCulture, $"clean {Shown(first, start)}\nkept  {Shown(second, start)}");
    }

    private static string Shown(string line, int start) =>
        $"{line[..Math.Min(line.Length, 40)]} … {line[start..Math.Min(line.Length, start + 200)]}";
}
