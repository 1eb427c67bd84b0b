using System.Security.Cryptography;
using System.Text;
using Downlink.Tests.Sites;

namespace Downlink.Tests.Cli;

public sealed class AddVerbTests : IDisposable
{
    private const string Hashing = "Consistent hashing puts keys and machines on one ring; a key belongs to the first machine clockwise. A new machine takes over a piece of its successor's arc, and only that piece has to move. With many virtual points for each machine the arcs become even, and a machine that leaves is replaced by all the others together.";
    private const string Filters = "A Bloom filter answers whether something may be in a set: it never forgets what was put in, and it now and then claims to know what it never saw. Its size follows from how many errors are bearable, not from how long the entries are, which is why databases keep one beside every file they would rather not open.";

    private readonly SmallSite _site = new();
    private readonly TemporaryFolder _captures = new();

    [Fact]
    public async Task A_dump_is_kept_under_the_next_number_and_its_news_are_told()
    {
        _site.Folder.Write("seeds/000_0000000000000000.txt", Dump(Hashing));
        var capture = Capture("today.txt", Dump(Filters, Hashing));

        var run = await AddAsync(capture);

        var path = $"seeds/001_{HashOf(capture)}.txt";
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(File.ReadAllBytes(capture), File.ReadAllBytes(_site.Folder[path]));
        Assert.Contains(path, run.Output, StringComparison.Ordinal);
        Assert.Matches(@"new +A Bloom filter", run.Output);
        Assert.Contains(
            "1 new post, 1 received again, 0 near copies, 0 longer texts, 0 rejected lines",
            run.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_first_dump_of_a_site_is_number_000_and_several_follow_in_the_order_given()
    {
        var (first, second) = (Capture("z.txt", Dump(Hashing)), Capture("a.txt", Dump(Hashing, Filters)));

        var run = await AddAsync(first, second);

        Assert.Equal([$"000_{HashOf(first)}.txt", $"001_{HashOf(second)}.txt"], Seeds());
        Assert.Equal(2, run.Output.Split("1 new post, ").Length - 1);
    }

    [Fact]
    public async Task A_longer_text_of_a_post_is_news_and_a_shorter_one_is_a_near_copy()
    {
        _site.Folder.Write("seeds/000_0000000000000000.txt", Dump(Hashing[..200] + "...", Filters));

        var run = await AddAsync(Capture("other.txt", Dump(Hashing, Filters[..210] + "...")));

        Assert.Matches(@"near +A Bloom filter.*: a cut of seeds/000_", run.Output);
        Assert.Matches(@"longer +Consistent hashing.*: \d+ characters, \d+ until now; it is whole now", run.Output);
        Assert.Contains(
            "0 new posts, 0 received again, 1 near copy, 1 longer text, 0 rejected lines",
            run.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_cut_that_fits_a_new_post_too_is_told()
    {
        _site.Folder.Write("seeds/000_0000000000000000.txt", Dump(Hashing, Hashing[..130] + "..."));

        var run = await AddAsync(Capture("sibling.txt", Dump(Hashing[..150] + Filters)));

        Assert.Matches("No longer one post: Consistent .* now Consistent .* and Consistent ", run.Output);
        Assert.Contains("warning DL0221", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejected_lines_and_contradictions_are_told_with_the_way_out()
    {
        _site.Folder.Write("seeds/000_0000000000000000.txt", Dump(Hashing, Filters));

        var run = await AddAsync(Capture("turned.txt", Dump(Filters, Hashing, string.Concat(Enumerable.Repeat("ab\u0001", 20)))));

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"rejected +line 6: ", run.Output);
        Assert.Contains("1 rejected line", run.Output, StringComparison.Ordinal);
        Assert.Contains("warning DL0230", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_wrong_before_is_not_told_again()
    {
        _site.Folder.Write("seeds/000_0000000000000000.txt", "");

        var run = await AddAsync(Capture("good.txt", Dump(Hashing)));

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
    }

    [Fact]
    public async Task The_same_bytes_are_refused_with_the_name_they_have()
    {
        _site.Folder.Write("seeds/003_0000000000000000.txt", Dump(Hashing));

        var run = await AddAsync(Capture("again.txt", Dump(Hashing)), Capture("new.txt", Dump(Filters)));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            "again.txt(1,1): error DL0614: the same bytes are there already: seeds/003_0000000000000000.txt",
            run.Errors,
            StringComparison.Ordinal
        );
        Assert.Equal(["003_0000000000000000.txt", $"004_{HashOf(_captures["new.txt"])}.txt"], Seeds());
    }

    [Fact]
    public async Task A_file_that_is_too_large_missing_or_a_folder_is_refused_and_leaves_nothing()
    {
        _site.Folder.Write("site.config.yml", "title: Small\ndump:\n  max_size: 100\n");

        var run = await AddAsync(Capture("large.txt", Dump(Hashing)), _captures["missing.txt"], _captures.FullPath);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            ["DL0610", "DL0611", "DL0613"],
            run.Errors.Split('\n')
                .Where(static line => line.Contains(" error ", StringComparison.Ordinal))
                .Select(static line => line.Split(" error ")[1][..6])
                .Order(StringComparer.Ordinal)
        );
        Assert.False(Directory.Exists(_site.Folder["seeds"]));
    }

    [Theory]
    [InlineData("0007_x.txt", "0008_")]
    [InlineData("notes.txt", "000_")]
    [InlineData("41_x.json", "42_")]
    public async Task Numbers_go_on_as_wide_as_they_are(string there, string next)
    {
        _site.Folder.Write("seeds/" + there, Dump(Hashing));

        await AddAsync(Capture("new.txt", Dump(Filters)));

        Assert.StartsWith(next, Assert.Single(Seeds(), name => name != there), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("999_x.txt")]
    [InlineData("9_x.txt", "010_x.txt")]
    public async Task A_number_that_would_sort_before_another_is_refused(params string[] there)
    {
        foreach (var name in there)
            _site.Folder.Write("seeds/" + name, Dump(Hashing + name));

        var run = await AddAsync(Capture("new.txt", Dump(Filters)));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error DL0615", run.Errors, StringComparison.Ordinal);
        Assert.Equal(there.Order(StringComparer.Ordinal), Seeds());
    }

    [Fact]
    public async Task Sources_that_leave_the_new_file_out_are_a_warning()
    {
        _site.Folder.Write("site.config.yml", "title: Small\nsources: [\"captures/*.txt\"]\n");

        var run = await AddAsync(Capture("new.txt", Dump(Hashing)));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("warning DL0616", run.Errors, StringComparison.Ordinal);
        Assert.Contains("`seeds/**/*.txt`", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disk_that_refuses_is_an_error_of_the_site_and_leaves_nothing()
    {
        _site.Folder.Write("seeds", "a file where the folder should be");

        var run = await AddAsync(Capture("new.txt", Dump(Hashing)));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error DL0505", run.Errors, StringComparison.Ordinal);
        Assert.Equal("a file where the folder should be", File.ReadAllText(_site.Folder["seeds"]));
    }

    public void Dispose()
    {
        _site.Dispose();
        _captures.Dispose();
    }

    private Task<CommandRun> AddAsync(params string[] files) => CommandRun.RunAsync(["add", "--site", _site.Folder.FullPath, .. files]);

    private string Capture(string name, string text)
    {
        _captures.Write(name, text);
        return _captures[name];
    }

    private IEnumerable<string?> Seeds() =>
        Directory.EnumerateFileSystemEntries(_site.Folder["seeds"]).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private static string HashOf(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))[..16];

    private static string Dump(params string[] posts) =>
        "INCOMING TRANSMISSION\n\nLATEST UPDATES\n" + new StringBuilder().AppendJoin('\n', posts) + "\n";
}
