using Downlink.Building;
using Downlink.Dedup;
using Downlink.Diagnostics;
using Downlink.Tests.Sites;

namespace Downlink.Tests.Building;

public sealed class IncrementalBuildTests
{
    private static readonly BuildOptions Options = new() { Today = new DateOnly(2026, 6, 1) };

    [Fact]
    public void A_build_after_others_comes_to_what_a_build_from_nothing_comes_to() =>
        RandomSites.Check(
            static (site, edits, seed) =>
            {
                edits.Furnish();
                for (var round = 0; round < 10; round++)
                {
                    var changed = Enumerable.Range(0, round == 0 ? 9 : 1 + ((seed + round) % 2)).SelectMany(_ => edits.Next()).ToList();
                    if (round % 3 == 0)
                        edits.Mend();
                    Compare(site, $"seed {seed}, round {round}, after {string.Join(", ", changed)}");
                }
            }
        );

    /// <summary>Each of these changes one thing that pages show of others.</summary>
    [Theory]
    [InlineData("content/overrides.yml", "\"{id}\":\n  title: Decided\n")]
    [InlineData("content/overrides.yml", "\"{id}\":\n  categories: [ssm]\n")]
    [InlineData("content/posts/c.md", "---\ntitle: C too\ndate: 2026-01-13\ntags: [ring]\nseries: long\n---\nccc\n")]
    [InlineData("content/posts/c.md", "---\ntitle: C\ndate: 2026-01-13\ntags: [ring]\nseries: long\nupdated: 2026-02-13\n---\nccc\n")]
    [InlineData("content/posts/c.md", "---\ntitle: C\ndate: 2026-01-13\ntags: [ring]\nseries: long\nlanguage: zh-CN\n---\nccc\n")]
    [InlineData("content/posts/c.md", "---\ntitle: C\ndate: 2026-01-13\ntags: [ring]\nseries: long\nexcerpt: Other\n---\nccc\n")]
    [InlineData("content/posts/c.md", "---\ntitle: C\ndate: 2026-01-13\ntags: [ring, NMS]\nseries: long\n---\nccc\n")]
    [InlineData("content/posts/c.md", "---\ntitle: C\ndate: 2026-01-13\ntags: [ring]\nseries: short\n---\nccc\n")]
    [InlineData("content/posts/c.md", "---\ntitle: C\ndate: 2026-01-14\ntags: [ring]\nseries: long\n---\nccc\n")]
    [InlineData("content/posts/c.md", "---\ntitle: C\ndate: 2026-01-13\ntags: [ring]\nseries: long\nslug: other\n---\nccc\n")]
    [InlineData("content/categories/ssm.md", "About it.\n")]
    [InlineData("content/categories/misc.md", "About $x$.\n")]
    [InlineData("content/pages/about.md", "---\ntitle: Around\n---\nabout\n")]
    [InlineData("seeds/1.txt", "INCOMING TRANSMISSION\n\nLATEST UPDATES\n一篇新的文章讲的是另一件事，它只在这里出现过一次，别处没有。\n{line}\n")]
    [InlineData("seeds/2.txt", "INCOMING TRANSMISSION\n\nLATEST UPDATES\n{line}\n")]
    public void What_pages_show_of_others_is_renewed(string path, string text)
    {
        const string Line = "目标检测的非极大值抑制会去掉重叠的框，只留下得分最高的那一个，其余的都不要了。";
        using var site = new SmallSite();
        new SiteEdits(site.Folder, seed: 0).Furnish();
        site.Folder.Write("site.config.yml", "title: Small\nlanguage: en\nbase_url: https://small.example\npage_size: 2\n");
        site.Folder.Write("seeds/1.txt", $"INCOMING TRANSMISSION\n\nLATEST UPDATES\n{Line}\n");
        site.Folder.Write("content/pages/about.md", "---\ntitle: About\n---\nabout\n");
        foreach (var name in (string[])["a", "b", "c", "d"])
            site.Folder.Write($"content/posts/{name}.md", $"---\ntitle: {name.ToUpperInvariant()}\ndate: 2026-01-13\ntags: [ring]\nseries: long\n---\n{name}{name}{name}\n");
        Compare(site, "at first");

        var id = ContentHash.OfPath("content/posts/b.md").Hex;
        site.Folder.Write(path, text.Replace("{id}", id, StringComparison.Ordinal).Replace("{line}", Line, StringComparison.Ordinal));
        Compare(site, path);
    }

    /// <summary>Builds into the site's own output with what earlier builds left, and beside it without.</summary>
    private static void Compare(SmallSite site, string told)
    {
        var (kept, clean) = (Build(site, "_site", Options), Build(site, "_clean", Options with { IsFromNothing = true }));
        Assert.True(kept == clean, $"{told}:\nkept  {kept}\nclean {clean}");
        if (clean.Contains(": error ", StringComparison.Ordinal))
            return;

        var (left, right) = (site.Folder.Files("_site"), site.Folder.Files("_clean"));
        Assert.True(left.Keys.SequenceEqual(right.Keys), $"{told}: {string.Join(", ", left.Keys.Union(right.Keys).Except(left.Keys.Intersect(right.Keys)))}");
        foreach (var (path, text) in left)
            Assert.True(text == right[path], $"{told}: {path}\nkept  {text}\nclean {right[path]}");

        // Once more, with nothing changed.
        Assert.Equal(kept, Build(site, "_site", Options));
        Assert.Equal(left, site.Folder.Files("_site"));
    }

    /// <summary>What is said of it.</summary>
    private static string Build(SmallSite site, string output, BuildOptions options)
    {
        var diagnostics = new DiagnosticBag();
        if (SiteFolder.Read(site.Folder.FullPath, diagnostics) is { } folder && folder.FindOutput(site.Folder[output], diagnostics) is { } to)
            new SiteBuilder(folder, options, NoNode.Typesetter, TimeProvider.System).Build(to, diagnostics, static _ => { }, CancellationToken.None);
        return string.Join('\n', diagnostics.ToSorted().Select(static said => said.ToString()));
    }
}
