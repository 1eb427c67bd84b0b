using System.Text;
using Downlink.Building;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Memory;
using Downlink.Posts;
using Downlink.Sources;
using Downlink.Tests.Sites;

namespace Downlink.Tests.Sources;

public sealed class SourceStampsTests : IDisposable
{
    private const string Post = "content/posts/p.md";

    private static readonly string[] Names = ["a", "b", "c"];

    private readonly TemporaryFolder _site = new();

    public SourceStampsTests() => _site.Write(Post, "first");

    public static TheoryData<string> Edits => [.. ByName.Keys];

    private static Dictionary<string, Action<string>> ByName { get; } = new()
    {
        ["longer"] = static path => File.AppendAllText(path, " and more"),
        ["as long"] = static path => File.WriteAllText(path, "other"),
        ["as long and as old"] = static path => KeepTime(path, static path => File.WriteAllText(path, "other")),
        ["another file in its place"] = static path =>
        {
            File.WriteAllText(path + "~", "other");
            File.SetLastWriteTimeUtc(path + "~", File.GetLastWriteTimeUtc(path));
            File.Move(path + "~", path, overwrite: true);
        },
        ["a link in its place"] = static path =>
        {
            File.WriteAllText(path + "~", "other");
            File.SetLastWriteTimeUtc(path + "~", File.GetLastWriteTimeUtc(path));
            File.Delete(path);
            File.CreateSymbolicLink(path, path + "~");
        },
        ["another encoding"] = static path => File.WriteAllText(path, "first", Encoding.Unicode),
    };

    [Fact]
    public void A_file_that_is_as_it_was_is_known_without_being_read()
    {
        var first = Assert.Single(Read());
        var second = Assert.Single(Read());

        Assert.Equal((true, false), (first.IsRead, second.IsRead));
        Assert.Equal((first.Digest, first.Encoding), (second.Digest, second.Encoding));
        Assert.Equal("first", second.Text);
    }

    [Fact]
    public void The_text_of_a_post_goes_as_soon_as_its_words_are_found_and_can_be_read_again()
    {
        _site.Write(Post, "---\ntitle: T\n---\nfirst *words*");
        var source = Assert.Single(Read());
        var post = Assert.Single(new Curator(new SiteConfig { Title = "x" }, PostOverrides.None, PostLedger.Empty).Curate([source], new()).Posts);

        Assert.False(source.IsRead);
        Assert.Equal(("first words", "first *words*"), (post.Winner.PlainText.Trim(), post.Winner.Body));
    }

    [Theory, MemberData(nameof(Edits))]
    public void A_file_that_was_edited_is_read(string edit)
    {
        var first = Assert.Single(Read());
        ByName[edit](_site[Post]);
        var second = Assert.Single(Read());

        Assert.True(second.IsRead);
        Assert.NotEqual(first.Digest, second.Digest);
        Assert.Equal(File.ReadAllText(_site[Post]), second.Text);
    }

    [Fact]
    public void A_file_that_was_only_touched_says_the_same()
    {
        var first = Assert.Single(Read());
        File.SetLastWriteTimeUtc(_site[Post], new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal(first, Assert.Single(Read()));
    }

    [Fact]
    public void A_file_that_changed_just_before_or_by_a_clock_that_goes_ahead_is_read_each_time()
    {
        Read(DateTimeOffset.UtcNow);
        Assert.True(Assert.Single(Read(DateTimeOffset.UtcNow)).IsRead);

        Read(DateTimeOffset.UtcNow.AddHours(-1));
        Assert.True(Assert.Single(Read()).IsRead);
    }

    [Fact]
    public void What_was_said_of_a_file_is_said_each_time()
    {
        File.WriteAllBytes(_site[Post], [.. Encoding.UTF8.GetBytes("目标检测是计算机视觉的一项基本任务,它要找出图像里的物体。"), 0xff]);
        var (first, second) = (new DiagnosticBag(), new DiagnosticBag());
        Read(said: first);
        Read(said: second);

        Assert.NotEmpty(first.ToSorted());
        Assert.Equal(first.ToSorted().AsEnumerable(), second.ToSorted());
    }

    [Fact]
    public void A_file_that_grew_larger_than_any_may_be_is_refused()
    {
        Read();
        var said = new DiagnosticBag();

        Assert.Empty(Read(said: said, dump: new DumpSettings { MaxSize = 4 }));
        Assert.Equal("DL0202", Assert.Single(said.ToSorted()).Code);
    }

    [Fact]
    public void A_text_that_changed_before_it_was_asked_for_is_not_taken_for_the_one_that_was_read()
    {
        Read();
        var known = Assert.Single(Read());
        File.WriteAllText(_site[Post], "other");

        Assert.Equal(Post, Assert.Throws<SourceChangedException>(() => known.Text).Path);
        File.Delete(_site[Post]);
        Assert.Throws<SourceChangedException>(() => known.Text);
    }

    [Fact]
    public void A_file_that_changes_while_the_site_is_built_is_read_anew()
    {
        using var site = Built();
        var isFirst = true;

        var said = Build(site, () =>
        {
            if (isFirst)
                Rewrite(site, "Something else.");
            isFirst = false;
        });

        Assert.Empty(said);
        foreach (var name in Names)
            Assert.Contains("Something else", site.Folder.Files("_site")[$"posts/{name}/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_never_stops_changing_is_an_error_and_the_last_good_site_stays()
    {
        using var site = Built();
        var (before, edits) = (site.Folder.Files("_site"), 0);

        var said = Build(site, () =>
        {
            Rewrite(site, $"Something else, {edits++}.");
            // A text is held as long as its file's stamp doesn't tell, and after that until it is collected.
            Thread.Sleep(50);
            GC.Collect();
        });

        Assert.Contains("DL0606", said, StringComparison.Ordinal);
        Assert.Equal(before, site.Folder.Files("_site"));
        Assert.Empty(Build(site, static () => { }));
        Assert.Contains("Something else", site.Folder.Files("_site")["posts/c/index.html"], StringComparison.Ordinal);
    }

    /// <summary>A site that was built, of which each page has to be made again.</summary>
    private static SmallSite Built()
    {
        var site = new SmallSite();
        Rewrite(site, "Text.");
        Thread.Sleep(50);
        Assert.Empty(Build(site, static () => { }));
        site.Folder.Write("templates/layouts/post.sbn-html", "<p>{{ post.body }}</p>\n");
        return site;
    }

    private static void Rewrite(SmallSite site, string text)
    {
        foreach (var name in Names)
            site.Folder.Write($"content/posts/{name}.md", $"---\ntitle: {name}\n---\n{text}\n");
    }

    public void Dispose() => _site.Dispose();

    private static void KeepTime(string path, Action<string> edit)
    {
        var time = File.GetLastWriteTimeUtc(path);
        edit(path);
        File.SetLastWriteTimeUtc(path, time);
    }

    /// <summary>Reads the site as a run of the program does that began at a moment, long after all edits if none is given.</summary>
    private SourceFile[] Read(DateTimeOffset? started = null, DiagnosticBag? said = null, DumpSettings? dump = null)
    {
        var kept = new MemoryFile(_site[".downlink/sources"], "tests");
        using var stamps = SourceStamps.Read(kept, _site.FullPath, started ?? DateTimeOffset.UtcNow.AddHours(1));
        var config = new SiteConfig { Title = "x", Dump = dump ?? new DumpSettings() };
        var sources = new SourceReader(_site.FullPath, config, new DiskMemory(stamps)).Read(said ?? new DiagnosticBag());
        stamps.Finish();
        return [.. sources];
    }

    private static string Build(SmallSite site, Action onPage)
    {
        var diagnostics = new DiagnosticBag();
        var options = new BuildOptions { Today = new DateOnly(2026, 6, 1), Threads = 1 };
        if (SiteFolder.Read(site.Folder.FullPath, diagnostics) is { } folder && folder.FindOutput(site.Folder["_site"], diagnostics) is { } output)
        {
            new SiteBuilder(folder, options, NoNode.Typesetter, TimeProvider.System).Build(
                output,
                diagnostics,
                _ => onPage(),
                CancellationToken.None
            );
        }

        return string.Join('\n', diagnostics.ToSorted().Select(static said => said.ToString()));
    }
}
