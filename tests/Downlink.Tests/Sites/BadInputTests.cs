using System.Text;
using Downlink.Tests.Cli;

namespace Downlink.Tests.Sites;

/// <summary>What is too large or too peculiar to lie in <c>tests/sites</c>.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Frame = "INCOMING TRANSMISSION\n\nLATEST UPDATES\n";
    private const string Good =
        "Gradient checkpointing trades computation for memory: activations are dropped and computed again when they are needed.\n";

    private readonly SmallSite _site = new();

    [Fact]
    public async Task A_line_of_ten_megabytes_is_rejected_and_the_rest_is_built()
    {
        _site.Folder.Write("seeds/000.txt", Frame + Good);
        _site.Folder.Write("seeds/001.txt", Frame + new string('x', 10_000_000) + "\n");

        var run = await _site.BuildAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("seeds/001.txt(4,1): warning ", run.Errors, StringComparison.Ordinal);
        Assert.Contains("1 rejected", run.Output, StringComparison.Ordinal);
        Assert.Contains("Rejected    seeds/001.txt(4): ", run.Output, StringComparison.Ordinal);
        Assert.True(run.Errors.Length < 10_000);
    }

    [Fact]
    public async Task A_dump_with_CRLF_a_BOM_or_in_UTF16_makes_the_same_site()
    {
        const string Dump = Frame + Good;
        _site.Folder.Write("seeds/000.txt", Dump);
        Assert.Equal(0, (await _site.BuildAsync()).ExitCode);
        var expected = _site.Folder.Files("_site");

        var crlf = Encoding.UTF8.GetBytes(Dump.ReplaceLineEndings("\r\n"));
        foreach (var bytes in (byte[][])[crlf, WithMark(Encoding.UTF8, Dump), WithMark(Encoding.Unicode, Dump)])
        {
            File.WriteAllBytes(_site.Folder["seeds/000.txt"], bytes);
            Assert.Equal(0, (await _site.BuildAsync()).ExitCode);
            Assert.Equal(expected, _site.Folder.Files("_site"));
        }
    }

    [Fact]
    public async Task Without_settings_the_way_out_is_shown()
    {
        File.Delete(_site.Folder["site.config.yml"]);

        var run = await _site.BuildAsync();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error DL0901: no site here", run.Errors, StringComparison.Ordinal);
        Assert.Contains("--site", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_are_not_UTF8_are_an_error()
    {
        File.WriteAllBytes(_site.Folder["site.config.yml"], [0x74, 0x3A, 0x20, 0xCF, 0xC2]);

        var run = await _site.BuildAsync();

        Assert.Equal((2, "site.config.yml(1,1): error DL0601: isn't UTF-8"), (run.ExitCode, run.Errors.Split('\n')[0]));
    }

    [Theory]
    [InlineData("build", "--bogus")]
    [InlineData("bogus")]
    [InlineData("build", "--base-url", "x.example")]
    [InlineData("build", "--threads", "0")]
    [InlineData("build", "--output", "")]
    [InlineData("clean", "--output", "")]
    [InlineData("serve", "--port", "70000")]
    [InlineData("explain")]
    public async Task Wrong_usage_ends_with_2_and_a_hint(params string[] arguments)
    {
        var run = await CommandRun.RunAsync(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--help", run.Errors, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("`build`", "biuld")]
    [InlineData("`--output`", "build", "--ouput", "x")]
    [InlineData("`--site`", "posts", "--sit", "x")]
    [InlineData("`post`", "new", "psot", "Title")]
    public async Task A_slip_in_a_command_is_told_with_what_may_have_been_meant(string meant, params string[] arguments)
    {
        var run = await CommandRun.RunAsync(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"Did you mean {meant}?", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("content/built")]
    [InlineData("seeds")]
    public async Task An_output_that_would_mix_with_the_site_is_refused(string output)
    {
        var run = await _site.BuildAsync("--output", Path.Combine(_site.Folder.FullPath, output));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("DL0509", run.Errors, StringComparison.Ordinal);
    }

    [NobodyFact]
    public void A_folder_that_may_not_be_read_is_named()
    {
        _site.Folder.Write("seeds/000.txt", Frame + Good);
        Directory.CreateDirectory(_site.Folder["content/posts/secret"]);
        _site.GiveToNobody();
        Assert.Equal(0, Command.Run("chmod", "000", _site.Folder["content/posts/secret"]).ExitCode);

        var run = _site.BuildAsNobody();

        Assert.Contains("content/posts/secret(1,1): ", run.Errors, StringComparison.Ordinal);
    }

    [NobodyFact]
    public void A_dump_that_may_not_be_read_costs_the_last_good_site_nothing()
    {
        _site.Folder.Write("seeds/000.txt", Frame + Good);
        _site.GiveToNobody();
        Assert.Equal(0, _site.BuildAsNobody().ExitCode);
        var posts = File.ReadAllText(_site.Folder["_site/posts.json"]);
        Assert.Equal(0, Command.Run("chmod", "000", _site.Folder["seeds/000.txt"]).ExitCode);

        var run = _site.BuildAsNobody();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("seeds/000.txt(1,1): error DL0201", run.Errors, StringComparison.Ordinal);
        Assert.Equal(posts, File.ReadAllText(_site.Folder["_site/posts.json"]));
    }

    [NobodyFact]
    public void A_folder_that_hides_the_folders_that_are_read_is_named()
    {
        _site.Folder.Write("content/posts/a.md", "---\ntitle: A\n---\nText\n");
        _site.GiveToNobody();
        Assert.Equal(0, Command.Run("chmod", "000", _site.Folder["content"]).ExitCode);

        var run = _site.BuildAsNobody();

        Assert.Contains("content(1,1): error DL0200: the folder can't be read", run.Errors, StringComparison.Ordinal);
    }

    [NobodyFact]
    public void A_template_that_may_not_be_read_is_told_once_and_as_that()
    {
        _site.GiveToNobody();
        Assert.Equal(0, Command.Run("chmod", "000", _site.Folder["templates/layouts/post.sbn-html"]).ExitCode);

        var run = _site.BuildAsNobody();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "templates/layouts/post.sbn-html(1,1): error DL0602: can't be read: no permission",
            run.Errors,
            StringComparison.Ordinal
        );
        Assert.Contains("1 error;", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decisions_that_cannot_be_read_fail_the_build_rather_than_show_what_they_hide()
    {
        _site.Folder.Write("seeds/000.txt", Frame + Good);
        Assert.Equal(0, (await _site.BuildAsync()).ExitCode);
        var before = _site.Folder.Files("_site");
        _site.Folder.Write("seeds/001.txt", Frame + Good.Replace("memory", "room", StringComparison.Ordinal));
        _site.Folder.Write("content/overrides.yml", "");
        File.WriteAllBytes(_site.Folder["content/overrides.yml"], [0x00, 0xFF, 0x00, 0x00, 0x12]);

        var run = await _site.BuildAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("content/overrides.yml(1,1): error DL0203", run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, _site.Folder.Files("_site"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a: [\n")]
    public async Task A_broken_file_of_words_is_told_as_that_and_not_word_by_word(string words)
    {
        _site.Folder.Write("seeds/000.txt", Frame + Good);
        _site.Folder.Write("templates/i18n/en.yml", words);

        var run = await _site.BuildAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain("DL0405", run.Errors, StringComparison.Ordinal);
        Assert.Contains("1 error;", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_no_file_may_have_is_reported_where_it_was_given()
    {
        _site.Folder.Write("content/posts/a.md", "---\ntitle: A\nslug: con\naliases: /aux.txt\n---\nText\n");

        var run = await _site.BuildAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("content/posts/a.md(1,1): error DL0501: `aux.txt` can't be written", run.Errors, StringComparison.Ordinal);
        Assert.Contains(
            "content/posts/a.md(1,1): error DL0501: `posts/con/index.html` can't be written",
            run.Errors,
            StringComparison.Ordinal
        );
    }

    [NobodyFact]
    public void A_site_that_may_not_be_written_stays_as_it_is()
    {
        _site.Folder.Write("seeds/000.txt", Frame + Good);
        _site.GiveToNobody();
        Assert.Equal(0, _site.BuildAsNobody().ExitCode);
        var before = _site.Folder.Files("_site");
        _site.Folder.Write("seeds/000.txt", Frame + Good.Replace("memory", "room", StringComparison.Ordinal));
        Assert.Equal(0, Command.Run("chmod", "-R", "a-w", _site.Folder["_site"]).ExitCode);

        var run = _site.BuildAsNobody();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("_site(1,1): error DL0505: can't be written: no permission", run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, _site.Folder.Files("_site"));
        Assert.DoesNotContain(
            Directory.GetFileSystemEntries(_site.Folder.FullPath),
            entry => entry.EndsWith("_site.downlink", StringComparison.Ordinal)
        );
    }

    public void Dispose() => _site.Dispose();

    private static byte[] WithMark(Encoding encoding, string text) => [.. encoding.Preamble, .. encoding.GetBytes(text)];
}
