using System.Text;
using Downlink.Building;
using Downlink.Dedup;
using Downlink.Diagnostics;
using Downlink.Memory;
using Downlink.Output;
using Downlink.Tests.Cli;
using Downlink.Tests.Sites;
using Downlink.Typesetting;

namespace Downlink.Tests.Building;

public sealed class BuildMemoryTests : IDisposable
{
    private const string Pages = ".downlink/pages", Terms = ".downlink/terms", Entries = ".downlink/entries", Sources = ".downlink/sources", Kin = ".downlink/kin";

    private static readonly DateOnly Day = new(2026, 6, 1);

    private readonly SmallSite _site = new();
    private readonly Typesetter _typesetter = NoNode.New();

    public BuildMemoryTests()
    {
        _site.Folder.Write("templates/layouts/search.sbn-html", "<h1>{{ page.title }}</h1>\n");
        foreach (var name in (string[])["a", "b", "c", "d", "e"])
            _site.Folder.Write($"content/posts/{name}.md", Text(name));
        _site.Folder.Write("content/posts/picture.svg", "<svg width=\"3\" height=\"4\"></svg>");
        // Longer than the clock of a file system takes to tick: a younger file may change and look the same.
        Thread.Sleep(30);
    }

    [Fact]
    public void A_second_build_makes_nothing_that_has_a_key()
    {
        Build();
        var second = Build();

        Assert.Equal(0, second.Output.Written);
        Assert.Superset(
            new HashSet<string>(["posts/a/index.html", "index.html", "archive/index.html", "feed.xml", "search/index.json", "404.html"]),
            second.Reused.ToHashSet()
        );
    }

    [Fact]
    public void An_edit_makes_the_pages_that_show_it_and_no_other()
    {
        Build();
        _site.Folder.Write("content/posts/c.md", Text("c") + "\nAnd about more.\n");
        var report = Build();

        Assert.DoesNotContain("posts/c/index.html", report.Reused);
        Assert.DoesNotContain("feed.xml", report.Reused);
        Assert.Superset(new HashSet<string>(["posts/a/index.html", "index.html", "categories/index.html"]), report.Reused.ToHashSet());
    }

    [Fact]
    public void Pages_that_do_not_show_a_post_stay_when_it_is_removed()
    {
        Build();
        File.Delete(_site.Folder["content/posts/c.md"]);

        Assert.Superset(new HashSet<string>(["posts/a/index.html", "posts/e/index.html", "404.html"]), Build().Reused.ToHashSet());
    }

    [Fact]
    public void What_was_said_of_a_page_that_stays_is_said_again()
    {
        _site.Folder.Write("content/posts/a.md", "---\ntitle: A\n---\n[x](javascript:alert(1)) <b onclick=x>y</b>\n");
        var said = Build().Said;
        var second = Build();

        Assert.NotEmpty(said);
        Assert.Contains("posts/a/index.html", second.Reused);
        Assert.Equal(said.AsEnumerable(), second.Said);
    }

    [Fact]
    public void What_builds_that_were_killed_left_goes_though_nothing_new_is_to_be_kept()
    {
        Build();
        foreach (var file in (string[])[Pages, Terms, Entries, Sources, Kin])
            _site.Folder.Write($"{file}.4711.new", "half of it");

        Build();

        Assert.DoesNotContain(_site.Folder.Files(".downlink").Keys, static path => path.EndsWith(".new", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Pages)]
    [InlineData(Terms)]
    [InlineData(Entries)]
    [InlineData(Sources)]
    [InlineData(Kin)]
    public void What_is_cut_or_damaged_counts_as_not_there(string file)
    {
        Build();
        var whole = File.ReadAllBytes(_site.Folder[file]);
        foreach (var at in (int[])[0, 1, 30, 80, whole.Length / 2, whole.Length - 1])
        {
            File.WriteAllBytes(_site.Folder[file], whole[..at]);
            AssertComesOut();

            byte[] damaged = [.. whole];
            damaged[at] ^= 0x15;
            File.WriteAllBytes(_site.Folder[file], damaged);
            AssertComesOut();
        }
    }

    [Fact]
    public void A_file_of_the_output_that_somebody_changed_is_put_right_though_its_size_and_time_are_the_same()
    {
        Build();
        var path = _site.Folder["_site/posts/a/index.html"];
        var (text, time) = (File.ReadAllText(path), File.GetLastWriteTimeUtc(path));
        File.WriteAllText(path, text.Replace("about aaa", "about bbb", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(path, time);

        Assert.Equal(1, Build().Output.Written);
        Assert.Equal(text, File.ReadAllText(path));
    }

    [Fact]
    public void Where_nothing_has_changed_nothing_is_planned_and_the_same_is_said_and_told()
    {
        _site.Folder.Write("content/posts/a.md", "---\ntitle: A\n---\n[x](javascript:alert(1))\n");
        _site.Folder.Write("content/posts/z.md", "---\ntitle: Z\ndate: 2026-09-01\n---\nlater\n");
        _site.Folder.Write("seeds/1.txt", "INCOMING TRANSMISSION\n\nLATEST UPDATES\n一篇新的文章讲的是另一件事，它只在这里出现过一次，别处没有。\n");
        var first = Build();
        var second = BuildUntilStill();

        Assert.NotEmpty(first.Said);
        Assert.Equal(first.Said.AsEnumerable(), second.Said);
        Assert.Equal(first.Counts.Lines.AsEnumerable(), second.Counts.Lines);
        Assert.Equal(first.Counts with { Lines = [], Rejected = [] }, second.Counts with { Lines = [], Rejected = [] });
        Assert.Equal((first.Pages, first.BaseUrl, first.Output.Files, first.Output.Bytes), (second.Pages, second.BaseUrl, second.Output.Files, second.Output.Bytes));
        Assert.Equal((0, 1), (second.Output.Written, second.Counts.Future));
    }

    /// <summary>Each of these is something that a build reads, or that it left.</summary>
    [Theory]
    [InlineData("content/posts/a.md", "---\ntitle: Post a\n---\nOther.\n")]
    [InlineData("content/posts/new.md", "---\ntitle: New\n---\nNew.\n")]
    [InlineData("content/posts/picture.svg", "<svg width=\"5\" height=\"6\"></svg>")]
    [InlineData("content/static/new.txt", "new")]
    [InlineData("content/overrides.yml", "\"{id}\":\n  title: Decided\n")]
    [InlineData("content/ledger.yml", "posts: []\n")]
    [InlineData("content/categories/ssm.md", "About it.\n")]
    [InlineData("seeds/1.txt", "INCOMING TRANSMISSION\n\nLATEST UPDATES\n一篇新的文章讲的是另一件事，它只在这里出现过一次，别处没有。\n")]
    [InlineData("site.config.yml", "title: Other\nlanguage: en\nbase_url: https://small.example\n")]
    [InlineData("templates/layouts/post.sbn-html", "<h1>{{ post.title }}</h1>\n")]
    [InlineData("templates/assets/css/new.css", "p { margin: 0 }\n")]
    [InlineData("templates/i18n/en.yml", "page_number: Page {0}\n")]
    [InlineData("_site/posts/b/index.html", "somebody's")]
    [InlineData("_site/site.manifest.json", "{}")]
    public void Whatever_a_build_reads_or_left_keeps_the_next_one_from_ending_early(string path, string text)
    {
        BuildUntilStill();

        _site.Folder.Write(path, text.Replace("{id}", ContentHash.OfPath("content/posts/b.md").Hex, StringComparison.Ordinal));
        var (code, said) = Try(new BuildOptions { Today = Day });
        Assert.False(code is { } report && IsStill(report), said);
        AssertSame(code);
    }

    [Fact]
    public void Another_day_and_other_options_keep_a_build_from_ending_early()
    {
        _site.Folder.Write("content/posts/z.md", "---\ntitle: Z\ndate: 2026-09-01\n---\nlater [x](javascript:alert(1))\n");
        _site.Folder.Write("content/posts/y.md", "---\ntitle: Y\ndraft: true\n---\nlater\n");
        var usual = new BuildOptions { Today = Day };
        foreach (
            var options in (BuildOptions[])
                [
                    usual with { Today = new DateOnly(2026, 9, 2) },
                    usual with { WithDrafts = true },
                    usual with { WithFuture = true },
                    usual with { BaseUrl = new Uri("https://other.example/") },
                ]
        )
        {
            BuildUntilStill();
            Assert.True(Try(options).Report is { Output.Written: > 0 });
        }

        Try(usual with { WithFuture = true });
        Assert.Null(Try(usual with { WithFuture = true, IsStrict = true }).Report);
    }

    [Fact]
    public void A_record_of_another_build_that_was_stopped_is_put_right()
    {
        BuildUntilStill();
        var record = File.ReadAllText(_site.Folder[".downlink/build.json"]);
        foreach (var other in (string[])[record.Replace("_site", "_drafts", StringComparison.Ordinal), "half of i"])
        {
            _site.Folder.Write(".downlink/build.json", other);
            Assert.True(IsStill(Build()));
            Assert.Equal(record, File.ReadAllText(_site.Folder[".downlink/build.json"]));
        }
    }

    [Fact]
    public void A_folder_of_the_output_that_became_a_link_is_refused_as_by_a_build_from_nothing()
    {
        BuildUntilStill();
        Directory.Move(_site.Folder["_site/posts"], _site.Folder["elsewhere"]);
        Directory.CreateSymbolicLink(_site.Folder["_site/posts"], _site.Folder["elsewhere"]);

        var (report, said) = Try(new BuildOptions { Today = Day });

        Assert.Null(report);
        Assert.Contains("DL0503", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_the_output_that_were_only_touched_are_known_again_by_their_stamps()
    {
        BuildUntilStill();
        foreach (var path in _site.Folder.Files("_site").Keys)
            File.SetLastWriteTimeUtc(_site.Folder[$"_site/{path}"], new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Thread.Sleep(30);
        Assert.True(IsStill(Build()));
        AssertStamped();

        _site.Folder.Write("content/posts/c.md", Text("c") + "\nAnd about more.\n");
        File.SetLastWriteTimeUtc(_site.Folder["_site/posts/a/index.html"], new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc));
        Thread.Sleep(30);
        Assert.Contains("posts/a/index.html", Build().Reused);
        Thread.Sleep(30);
        BuildUntilStill();
        AssertStamped();
    }

    [Fact]
    public void A_file_of_the_output_that_is_gone_is_made_again()
    {
        Build();
        File.Delete(_site.Folder["_site/feed.xml"]);
        Directory.Delete(_site.Folder["_site/posts/b"], recursive: true);

        Assert.Equal(2, Build().Output.Written);
        AssertComesOut();
    }

    [Fact]
    public void Another_output_is_built_whole()
    {
        Build();
        var elsewhere = Build("elsewhere");

        Assert.Empty(elsewhere.Reused);
        Assert.Equal(_site.Folder.Files("_site"), _site.Folder.Files("elsewhere"));
    }

    [Fact]
    public async Task Clean_takes_all_that_was_kept()
    {
        Build();
        Assert.True(Array.TrueForAll([Pages, Terms, Entries, Sources, Kin], path => File.Exists(_site.Folder[path])));
        foreach (var draft in (string[])["pages.4711.new", "answers.4711.new", "build.json.4711.new"])
            _site.Folder.Write($".downlink/{draft}", "half of it");

        await CommandRun.RunAsync("clean", "--site", _site.Folder.FullPath);

        Assert.False(Directory.Exists(_site.Folder[".downlink"]));
    }

    [Fact]
    public async Task A_build_that_comes_to_the_same_as_one_from_nothing_is_verified()
    {
        Build();
        var run = await _site.BuildAsync("--verify");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Verified", run.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_site.Folder[".downlink/verify"]));
    }

    [Fact]
    public async Task A_build_that_trusts_what_it_should_not_is_found_out_and_the_place_named()
    {
        await _site.BuildAsync();
        Plant("posts/b/index.html", "about bbb", "about xxx");

        var run = await _site.BuildAsync("--verify");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("_site/posts/b/index.html(7,", run.Errors, StringComparison.Ordinal);
        Assert.Contains("error DL0604: a build from nothing comes to something else", run.Errors, StringComparison.Ordinal);
        Assert.Contains("it has `bbb.", run.Errors, StringComparison.Ordinal);
        Assert.Contains("where this has `xxx.", run.Errors, StringComparison.Ordinal);
        Assert.Contains("taken over from an earlier build", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _site.Dispose();
        _typesetter.Dispose();
    }

    private static string Text(string name) =>
        $"---\ntitle: Post {name}\ndate: 2026-01-11\n---\nThe text of {name} is about {name}{name}{name}. "
        + string.Join(' ', Enumerable.Repeat("It goes on for a while before it comes to an end.", 8))
        + "\n";

    /// <summary>Changes a file of the output, and what is kept of it so that a build takes it for its own.</summary>
    private void Plant(string path, string from, string to)
    {
        var full = _site.Folder[$"_site/{path}"];
        File.WriteAllText(full, File.ReadAllText(full).Replace(from, to, StringComparison.Ordinal));
        var (output, file) = (new OutputFolder(_site.Folder["_site"], "_site").FullPath, MemoryFiles().Pages);
        var memory = BuildMemory.Read(file, output);
        Assert.False(memory.IsEmpty);
        var planted = FileHash.Of(File.ReadAllBytes(full));
        KeptFile[] files = [.. memory.Output.Files.Select(kept => kept.Path == path ? kept with { Hash = planted, Stamp = null } : kept)];
        BuildMemoryDraft.Write(file, output, 0, null, new KeptOutput(files, memory.Output.Manifest), memory.Units);
    }

    /// <summary>Whether what is kept of each file of the output has the stamp that it has now.</summary>
    private void AssertStamped()
    {
        var output = _site.Folder["_site"];
        foreach (var file in BuildMemory.Read(MemoryFiles().Pages, new OutputFolder(output, "_site").FullPath).Output.Files)
            Assert.Equal(FileStamp.Of(Path.Combine(output, file.Path)), file.Stamp);
    }

    private SiteMemoryFiles MemoryFiles() =>
        SiteMemoryFiles.Of(SiteFolder.Read(_site.Folder.FullPath, new DiagnosticBag()) ?? throw new InvalidOperationException(), areWanted: true);

    /// <summary>Builds with what is kept, and compares with a build from nothing.</summary>
    private void AssertComesOut()
    {
        Build();
        Build("clean", isFromNothing: true);
        Assert.Equal(_site.Folder.Files("clean"), _site.Folder.Files("_site"));
    }

    /// <summary>Builds until the clock of the file system has ticked on: a younger file may change and look the same.</summary>
    private BuildReport BuildUntilStill()
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            if (Build() is var report && IsStill(report))
                return report;
            Thread.Sleep(30);
        }

        throw new InvalidOperationException("it is built again and again");
    }

    private static bool IsStill(BuildReport report) => report.Stages is [.., { Stage: "compare" }];

    /// <summary>Whether a build from nothing comes to the same or is refused as well.</summary>
    private void AssertSame(BuildReport? report)
    {
        var clean = Try(new BuildOptions { Today = Day, IsFromNothing = true }, "clean").Report;
        Assert.Equal(clean is null, report is null);
        if (clean is not null)
            Assert.Equal(_site.Folder.Files("clean"), _site.Folder.Files("_site"));
    }

    private (BuildReport? Report, string Said) Try(BuildOptions options, string output = "_site")
    {
        var diagnostics = new DiagnosticBag();
        var report = SiteFolder.Read(_site.Folder.FullPath, diagnostics) is { } site
            ? new SiteBuilder(site, options, _typesetter, TimeProvider.System)
                .Build(new OutputFolder(_site.Folder[output], output), diagnostics, static _ => { }, CancellationToken.None)
            : null;
        return (report, Said(diagnostics));
    }

    private BuildReport Build(string output = "_site", bool isFromNothing = false)
    {
        var (report, said) = Try(new BuildOptions { Today = Day, IsFromNothing = isFromNothing }, output);
        return report ?? throw new InvalidOperationException(said);
    }

    private static string Said(DiagnosticBag diagnostics) =>
        diagnostics.ToSorted().Aggregate(new StringBuilder(), static (text, said) => text.Append(said).Append('\n')).ToString();
}
