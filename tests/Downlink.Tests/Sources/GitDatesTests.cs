using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Posts;
using Downlink.Sources;

namespace Downlink.Tests.Sources;

public sealed class GitDatesTests : IDisposable
{
    private readonly TemporaryFolder _site = new();
    private readonly DiagnosticBag _diagnostics = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_log_is_followed_to_former_names()
    {
        const string log = "\u00012026-03-01T10:00:00+08:00\0\nM\0b.md\0\u00012026-02-01T10:00:00+08:00\0\nR100\0a.md\0b.md\0A\0c.md\0\u00012026-01-01T10:00:00+08:00\0\nA\0a.md\0";
        var times = GitLog.Read(log);
        Assert.Equal(
            [(2026, 1, 3), (2026, 2, 2)],
            ((string[])["b.md", "c.md"]).Select(name => (times[name].Added.Year, times[name].Added.Month, times[name].Changed.Month))
        );
    }

    [Fact]
    public void A_setting_asks_git_for_all_that_state_no_date()
    {
        Repository();
        Commit(
            "2026-01-05T23:30:00+00:00",
            ("content/posts/a.md", "Text."),
            ("content/posts/b.md", "---\ndate: 2020-02-02\n---\nText."),
            ("seeds/a.txt", "One line of a dump that states no day, and so has none whatever git knows of its file.")
        );
        Commit("2026-02-05T12:00:00+00:00", ("content/posts/a.md", "More text."));

        var posts = Curate(DateOrigin.Git);

        Assert.Equal("2026-01-06 2026-02-05", Days(posts, "a"));
        Assert.Equal("2020-02-02 2026-01-06", Days(posts, "b"));
        Assert.Null(posts.Single(static post => post.Winner.FrontMatter is null).Date);
        Assert.Empty(_diagnostics.ToSorted());
    }

    [Fact]
    public void A_file_may_ask_for_itself_alone()
    {
        Repository();
        Commit(
            "2026-01-05T12:00:00+00:00",
            ("content/posts/a.md", "---\ntitle: A\ndate: git\n---\nText."),
            ("content/posts/b.md", "Text with date: git in it.")
        );

        var posts = Curate(DateOrigin.Stated);

        Assert.Equal("2026-01-05 ", Days(posts, "a"));
        Assert.Equal(" ", Days(posts, "b"));
    }

    [Fact]
    public void Where_there_is_no_history_it_is_a_warning_and_no_date()
    {
        _site.Write("content/posts/a.md", "Text.");
        Assert.Equal(" ", Days(Curate(DateOrigin.Git), "a"));
        Assert.Equal("DL0208", Assert.Single(_diagnostics.ToSorted()).Code);
    }

    [Fact]
    public void Half_a_history_tells_no_dates()
    {
        Repository();
        Commit("2026-01-05T12:00:00+00:00", ("content/posts/a.md", "Text."));
        Commit("2026-01-06T12:00:00+00:00", ("content/posts/b.md", "Text."));
        using var clone = new TemporaryFolder();
        Git("clone", "-q", "--depth", "1", "file://" + _site.FullPath, clone["c"]);

        var posts = Curate(DateOrigin.Git, clone["c"]);

        Assert.Equal(" ", Days(posts, "a"));
        Assert.Equal("DL0209", Assert.Single(_diagnostics.ToSorted()).Code);
    }

    private ImmutableArray<Post> Curate(DateOrigin origin, string? folder = null)
    {
        var config = new SiteConfig { Title = "x", TimeZone = "Asia/Shanghai", Dates = origin };
        var sources = new SourceReader(folder ?? _site.FullPath, config).Read(_diagnostics);
        return new Curator(config, PostOverrides.None, PostLedger.Empty).Curate(sources, _diagnostics).Posts;
    }

    private static string Days(ImmutableArray<Post> posts, string slug)
    {
        var post = posts.Single(post => post.Slug.Value == slug);
        return $"{post.Date:yyyy-MM-dd} {post.Updated:yyyy-MM-dd}";
    }

    private void Repository() => Git("init", "-q", _site.FullPath);

    private void Commit(string time, params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
            _site.Write(path, text);
        Git("-C", _site.FullPath, "add", "-A");
        Git(
            "-C",
            _site.FullPath,
            "-c",
            "user.name=a",
            "-c",
            "user.email=a@b.example",
            "-c",
            "commit.gpgsign=false",
            "commit",
            "-q",
            "--date",
            time,
            "-m",
            "x"
        );
    }

    private static void Git(params string[] arguments)
    {
        var run = Command.Run("git", arguments);
        Assert.True(run.ExitCode == 0, run.Errors);
    }
}
