using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Posts;
using Downlink.Sources;

namespace Downlink.Tests.Posts;

public sealed class LedgerTests
{
    private const string Text = "一致性哈希把键和机器都放到同一个环上,键归顺时针遇到的第一台机器。新来一台,只从它的后继那里接过一段;走掉一台,它的那段交给后继。平均只有很少的数据要动。";

    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void What_is_written_is_read_back_and_shows_no_change()
    {
        var curated = Curate(PostLedger.Empty, ("seeds/1.txt", Text));
        var ledger = PostLedgerReader.Read(PostLedger.FileName, LedgerText.Of(curated), _diagnostics);

        Assert.Empty(_diagnostics.ToSorted());
        Assert.Empty(LedgerChanges.Between(ledger, curated));
        Assert.Equal("seeds/1.txt:1", Assert.Single(Assert.Single(ledger.Entries).Copies).ToString());
    }

    [Fact]
    public void A_recorded_slug_outlives_an_older_capture_and_the_change_is_told()
    {
        var ledger = PostLedgerReader.Read(
            PostLedger.FileName,
            LedgerText.Of(Curate(PostLedger.Empty, ("seeds/1.txt", Text))),
            _diagnostics
        );

        var later = Curate(ledger, ("seeds/0.txt", Text[..70] + "..."), ("seeds/1.txt", Text));

        Assert.Equal(ledger.Entries[0].Slug, Assert.Single(later.Posts).Slug.Value);
        Assert.Equal($"joined   {ledger.Entries[0].Slug}: seeds/0.txt:1", Assert.Single(LedgerChanges.Between(ledger, later)));
    }

    [Fact]
    public void A_post_that_is_gone_is_a_warning()
    {
        var ledger = PostLedgerReader.Read(PostLedger.FileName, "\"00\":\n  slug: old\n  copies:\n    - seeds/9.txt:4\n", _diagnostics);

        Assert.Equal(
            ["new", "gone"],
            LedgerChanges.Between(ledger, Curate(ledger, ("seeds/1.txt", Text))).Select(static change => change.Split(' ')[0])
        );
        Assert.Equal(
            (Severity.Warning, "DL0246"),
            _diagnostics.ToSorted().Select(static diagnostic => (diagnostic.Severity, diagnostic.Code)).Single()
        );
    }

    [Theory]
    [InlineData("[1, 2]")]
    [InlineData("\"00\": 3")]
    [InlineData("a: b: c")]
    public void A_broken_ledger_is_a_warning(string yaml)
    {
        Assert.Empty(PostLedgerReader.Read(PostLedger.FileName, yaml, _diagnostics).Entries);
        Assert.Equal(Severity.Warning, Assert.Single(_diagnostics.ToSorted()).Severity);
    }

    private CuratedPosts Curate(PostLedger ledger, params (string Path, string Text)[] files) =>
        new Curator(new SiteConfig { Title = "x" }, PostOverrides.None, ledger).Curate(
            [.. files.Select(static file => new SourceFile { Path = file.Path, Text = file.Text })],
            _diagnostics
        );
}
