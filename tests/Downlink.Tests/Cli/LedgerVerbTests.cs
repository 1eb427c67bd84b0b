using Downlink.Tests.Sites;

namespace Downlink.Tests.Cli;

public sealed class LedgerVerbTests : IDisposable
{
    private const string Ledger = "content/ledger.yml";
    private const string Queue = "A ring buffer is a queue in a fixed array: two indices chase each other round it, one where things are put and one where they are taken. Neither ever waits for memory, and with one writer and one reader neither waits for a lock.";
    private const string Heap = "A pairing heap keeps its smallest element on top and postpones all other work until somebody takes it away. Inserting and joining are one comparison each; only the removal pairs the children off, left to right and back again.";

    private readonly SmallSite _site = new();

    public LedgerVerbTests() => Dump("001.txt", Queue, Heap);

    [Fact]
    public async Task Without_a_ledger_it_says_how_to_make_one_and_writes_nothing()
    {
        var run = await LedgerAsync();

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("`downlink ledger --write` makes one of 2 posts and 2 copies", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(_site.Folder[Ledger]));
    }

    [Fact]
    public async Task Writing_twice_writes_once()
    {
        Assert.Contains("Wrote content/ledger.yml: 2 posts and 2 copies", (await LedgerAsync("--write")).Output, StringComparison.Ordinal);
        var (text, time) = (File.ReadAllText(_site.Folder[Ledger]), File.GetLastWriteTimeUtc(_site.Folder[Ledger]));

        var again = await LedgerAsync("--write");

        Assert.Equal((0, ""), (again.ExitCode, again.Errors));
        Assert.Contains("Nothing was written", again.Output, StringComparison.Ordinal);
        Assert.Equal((text, time), (File.ReadAllText(_site.Folder[Ledger]), File.GetLastWriteTimeUtc(_site.Folder[Ledger])));
        Assert.Contains("is up to date", (await LedgerAsync()).Output, StringComparison.Ordinal);
        Assert.Equal(["ledger.yml"], Directory.GetFileSystemEntries(_site.Folder["content"]).Select(Path.GetFileName));
    }

    [Fact]
    public async Task New_posts_joined_copies_and_lost_ones_are_shown()
    {
        await LedgerAsync("--write");
        Dump("001.txt", Heap);
        Dump(
            "002.txt",
            Heap,
            Queue.Replace("ring buffer", "gap buffer", StringComparison.Ordinal)[..90]
                + " and so it holds the text on both sides of the cursor, with all the room between them, wherever the cursor is."
        );

        var run = await LedgerAsync();

        Assert.Equal(
            ["gone", "joined", "left", "new"],
            run.Output.Split('\n')
                .Where(static line => line.Contains(": seeds/", StringComparison.Ordinal))
                .Select(static line => line.Split(' ')[0])
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
        Assert.Contains("`downlink ledger --write` records them", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("DL0246", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slug_that_only_the_ledger_keeps_is_shown_with_the_other()
    {
        await LedgerAsync("--write");
        var slug = File.ReadLines(_site.Folder[Ledger]).First(static line => line.Contains("pairing", StringComparison.Ordinal)).Split('"')[
            1
        ];
        Dump("000.txt", Heap[..150] + "...");

        var run = await LedgerAsync();

        Assert.Contains($"joined   {slug}: seeds/000.txt:4", run.Output, StringComparison.Ordinal);
        Assert.Contains($"kept     {slug}: without the ledger it would be ", run.Output, StringComparison.Ordinal);
        await LedgerAsync("--write");
        Assert.Contains($"slug: \"{slug}\"", File.ReadAllText(_site.Folder[Ledger]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slug_decided_by_hand_is_a_change_of_the_ledger()
    {
        await LedgerAsync("--write");
        var lines = File.ReadAllLines(_site.Folder[Ledger]);
        _site.Folder.Write("content/overrides.yml", lines[1].Trim('"', ':')[..9] + ":\n  slug: chosen\n");

        Assert.Matches("renamed  .*: chosen\n1 change since", (await LedgerAsync()).Output);
        await LedgerAsync("--write");
        Assert.Contains("slug: \"chosen\"", File.ReadAllText(_site.Folder[Ledger]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_split_off_has_an_entry_that_is_read_back()
    {
        Dump("002.txt", Queue, Heap);
        await LedgerAsync("--write");
        var id = File.ReadAllLines(_site.Folder[Ledger])[1].Trim('"', ':');
        _site.Folder.Write("content/overrides.yml", $"{id}:\n  split: [\"{File.ReadAllLines(_site.Folder[Ledger])[5].Split('"')[1]}\"]\n");

        await LedgerAsync("--write");
        var run = await LedgerAsync();

        Assert.Equal("", run.Errors);
        Assert.Contains("is up to date: 3 posts and 4 copies", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recorded_post_that_is_hidden_by_hand_is_not_missed()
    {
        await LedgerAsync("--write");
        _site.Folder.Write("content/overrides.yml", File.ReadAllLines(_site.Folder[Ledger])[1].Trim('"', ':') + ":\n  hide: true\n");

        var run = await _site.BuildAsync("--strict");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
    }

    [Fact]
    public async Task A_post_that_is_hidden_by_hand_keeps_its_line()
    {
        await LedgerAsync("--write");
        var text = File.ReadAllText(_site.Folder[Ledger]);
        _site.Folder.Write("content/overrides.yml", File.ReadAllLines(_site.Folder[Ledger])[1].Trim('"', ':') + ":\n  hide: true\n");

        Assert.Contains("is up to date: 2 posts", (await LedgerAsync()).Output, StringComparison.Ordinal);
        await LedgerAsync("--write");
        Assert.Equal(text, File.ReadAllText(_site.Folder[Ledger]));
    }

    [Fact]
    public async Task Nothing_is_recorded_while_decisions_cannot_be_read()
    {
        await LedgerAsync("--write");
        var text = File.ReadAllText(_site.Folder[Ledger]);
        _site.Folder.Write("content/overrides.yml", "not an id:\n  slug: chosen\n");
        Dump("002.txt", Heap);

        var run = await LedgerAsync("--write");

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith("content/ledger.yml wasn't written\n", run.Errors, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(_site.Folder[Ledger]));
    }

    [Fact]
    public async Task A_disk_that_refuses_is_an_error_and_leaves_nothing()
    {
        Directory.CreateDirectory(_site.Folder[Ledger]);

        var run = await LedgerAsync("--write");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error DL0505", run.Errors, StringComparison.Ordinal);
        Assert.Equal(["ledger.yml"], Directory.GetFileSystemEntries(_site.Folder["content"]).Select(Path.GetFileName));
    }

    public void Dispose() => _site.Dispose();

    private Task<CommandRun> LedgerAsync(params string[] options) =>
        CommandRun.RunAsync(["ledger", "--site", _site.Folder.FullPath, .. options]);

    private void Dump(string name, params string[] posts) =>
        _site.Folder.Write("seeds/" + name, "INCOMING TRANSMISSION\n\nLATEST UPDATES\n" + string.Join('\n', posts) + "\n");
}
