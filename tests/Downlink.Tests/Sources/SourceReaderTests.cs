using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Sources;

namespace Downlink.Tests.Sources;

public sealed class SourceReaderTests : IDisposable
{
    private readonly TemporaryFolder _site = new();
    private readonly DiagnosticBag _diagnostics = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Reads_the_patterns_and_the_markdown_of_the_site_in_ordinal_order()
    {
        foreach (var path in (string[])["seeds/b.txt", "seeds/B.txt", "seeds/deep/a.json", "seeds/x.bin", "seeds/.hidden/a.txt", "content/posts/p.md", "content/pages/q/about.md", "content/README.md", "other/a.txt"])
            _site.Write(path, "text");

        Assert.Equal(["content/pages/q/about.md", "content/posts/p.md", "seeds/B.txt", "seeds/b.txt", "seeds/deep/a.json"], Read());
    }

    [Theory]
    [InlineData("dumps/*.txt", "dumps/a.txt")]
    [InlineData("dumps/?.{txt,log}", "dumps/a.txt dumps/b.log")]
    [InlineData("**/c.txt", "dumps/deep/c.txt")]
    [InlineData("**/deep/**/*.txt", "dumps/deep/c.txt")]
    [InlineData("dumps/**", "dumps/a.txt dumps/b.log dumps/deep/c.txt")]
    [InlineData("**/**/dumps/**/**/?.txt", "dumps/a.txt dumps/deep/c.txt")]
    public void A_pattern_means_what_it_means_in_a_shell(string pattern, string found)
    {
        foreach (var path in (string[])["dumps/a.txt", "dumps/b.log", "dumps/deep/c.txt"])
            _site.Write(path, "text");

        Assert.Equal(found, string.Join(' ', Read(pattern)));
    }

    [Fact]
    public void A_pattern_that_matches_nothing_is_a_warning_at_its_place()
    {
        _site.Write("seeds/a.txt", "text");

        Read("seeds/*.txt", "Seeds/*.txt");

        var found = Assert.Single(_diagnostics.ToSorted());
        Assert.Equal(("DL0207", "site.config.yml"), (found.Code, found.Span.File));
        Assert.Contains("`Seeds/*.txt`", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_without_dumps_that_names_none_or_the_usual_place_is_no_warning()
    {
        _site.Write("content/posts/p.md", "text");

        Assert.Equal(["content/posts/p.md"], Read());
        Assert.Equal(["content/posts/p.md"], Read(SiteConfig.UsualSources));
        Assert.Empty(_diagnostics.ToSorted());
    }

    [Fact]
    public void What_leads_out_of_the_site_is_not_followed()
    {
        using var outside = new TemporaryFolder();
        outside.Write("secret.txt", "secret");
        _site.Write("seeds/a.txt", "text");
        File.CreateSymbolicLink(_site["seeds/link.txt"], outside["secret.txt"]);
        Directory.CreateSymbolicLink(_site["seeds/folder"], outside.FullPath);
        Directory.CreateSymbolicLink(_site["seeds/circle"], _site["seeds"]);

        Assert.Equal(["seeds/a.txt"], Read("seeds/**/*.txt", "../**/*.txt"));
        Assert.Equal(["DL0205", "DL0205", "DL0206"], _diagnostics.ToSorted().Select(static diagnostic => diagnostic.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_a_build_wrote_is_no_source()
    {
        foreach (var path in (string[])["_site/robots.txt", "_site/deep/a.txt", "_sites/a.txt", "seeds/a.txt"])
            _site.Write(path, "text");

        Assert.Equal(["_sites/a.txt", "seeds/a.txt"], Read("**/*.txt"));
    }

    [Fact(Timeout = 10_000)]
    public async Task A_pipe_is_not_waited_for()
    {
        // Named pipes are no files on Windows.
        if (OperatingSystem.IsWindows())
            return;

        _site.Write("seeds/b.txt", "text");
        Assert.Equal(0, Command.Run("mkfifo", _site["seeds/a.txt"]).ExitCode);

        Assert.Contains("seeds/b.txt", await Task.Run(() => Read("seeds/*.txt")));
    }

    [Fact]
    public void A_file_that_is_too_large_or_no_text_is_left_out()
    {
        _site.Write("seeds/a.txt", new string('x', 101));
        File.WriteAllBytes(_site["seeds/b.txt"], [0, 1, 2, 0, 0, 0, 255]);
        _site.Write("seeds/c.txt", "text");

        Assert.Equal(["seeds/c.txt"], Read("seeds/*"));
        Assert.Equal(["DL0202", "DL0203"], _diagnostics.ToSorted().Select(static diagnostic => diagnostic.Code));
    }

    private IEnumerable<string> Read(params string[] patterns)
    {
        var config = new SiteConfig
        {
            Title = "x",
            Dump = new DumpSettings { MaxSize = 100 },
        };
        return new SourceReader(
            _site.FullPath,
            patterns.Length == 0
                ? config
                : config with
                {
                    Sources = [.. patterns.Select(static pattern => new SourceGlob(pattern, SourceSpan.Of("site.config.yml")))],
                }
        )
            .Read(_diagnostics)
            .Select(static source => source.Path);
    }
}
