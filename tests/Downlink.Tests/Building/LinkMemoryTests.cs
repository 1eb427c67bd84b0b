using System.Text;
using Downlink.Building;
using Downlink.Diagnostics;
using Downlink.Tests.Sites;

namespace Downlink.Tests.Building;

/// <summary>A post's text depends on what it links to: with a memory it follows what happens there as a run without one does.</summary>
public sealed class LinkMemoryTests
{
    private const string Reader = "content/posts/reader.md",
        Target = "content/posts/target.md",
        Picture = "content/posts/reader/a.svg",
        Attached = "content/posts/reader/notes.txt";

    public static TheoryData<string, string?, string> Edits =>
        new()
        {
            { Target, "---\nslug: moved\n---\nTwo.\n", "href=\"/posts/moved/\"" },
            { Target, "---\ndraft: true\n---\nTwo.\n", "href=\"target.md\"" },
            { Target, null, "href=\"target.md\"" },
            { "content/posts/later.md", "Three.\n", "href=\"/posts/later/\"" },
            { "content/overrides.yml", "{ID}:\n  slug: decided\n", "href=\"/posts/decided/\"" },
            {
                "site.config.yml",
                "title: Small\nlanguage: en\nbase_url: https://small.example\npermalinks: { post: /p/:slug/ }\n",
                "href=\"/p/target/\""
            },
            { Picture, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"70\" height=\"50\"/>", "width=\"70\" height=\"50\"" },
            { Picture, null, "src=\"reader/a.svg\"" },
            { Attached, null, "href=\"reader/notes.txt\"" },
            { "content/posts/reader/missing.txt", "there", "href=\"/posts/reader/missing.txt\"" },
        };

    [Theory]
    [MemberData(nameof(Edits))]
    public void A_text_follows_what_it_links_to(string path, string? text, string expected)
    {
        using var site = new SmallSite();
        site.Folder.Write(Reader, "[t](target.md) [l](later.md) ![a](reader/a.svg) [n](reader/notes.txt) [m](reader/missing.txt)\n");
        site.Folder.Write(Target, "Two.\n");
        site.Folder.Write(Picture, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30\" height=\"20\"/>");
        site.Folder.Write(Attached, "notes");
        var memory = new SiteMemory();
        var (before, id) = PageOf(site, memory);

        if (text is null)
            File.Delete(site.Folder[path]);
        else
            site.Folder.Write(path, text.Replace("{ID}", id, StringComparison.Ordinal));
        memory.Disk.Forget(site.Folder.FullPath, [path]);
        var (kept, _) = PageOf(site, memory);

        Assert.DoesNotContain(expected, before, StringComparison.Ordinal);
        Assert.Contains(expected, kept, StringComparison.Ordinal);
        Assert.Equal(PageOf(site, new SiteMemory()).Html, kept);
    }

    private static (string Html, string TargetId) PageOf(SmallSite site, SiteMemory memory)
    {
        var diagnostics = new DiagnosticBag();
        var folder = SiteFolder.Read(site.Folder.FullPath, diagnostics);
        Assert.NotNull(folder);
        var options = new BuildOptions { Today = new DateOnly(2026, 6, 1) };
        var snapshot = new SnapshotMaker(folder, options, NoNode.Typesetter, memory).Make(new StageClock(TimeProvider.System), diagnostics);
        Assert.NotNull(snapshot);
        var page = snapshot.Plan.Pages.Single(static page => page.Permalink.Path.EndsWith("/reader/", StringComparison.Ordinal));
        var target = snapshot.Plan.Posts.FirstOrDefault(static post => post.Slug.Value == "target");
        var file = snapshot.Render(page);
        Assert.NotNull(file);
        return (Encoding.UTF8.GetString(file.Bytes.Span), target?.Id.Hex ?? "");
    }
}
