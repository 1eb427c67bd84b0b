using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Dedup;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Tests.Curation;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Dedup;

public sealed class DeduplicatorTests
{
    private const string Text =
        "一致性哈希把键和机器都放到同一个环上,键归顺时针遇到的第一台机器。新来一台,只从它的后继那里接过一段;走掉一台,它的那段交给后继。平均只有很少的数据要动,负载的方差随虚拟节点变小。代价是查找表变长,用有序数组加二分查找即可。";

    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void The_longest_copy_wins_and_the_first_seen_one_names_the_post()
    {
        var signal = Assert.Single(
            Run(Entry("a.txt", Text[..90] + "..."), Entry("b.txt", Text), Entry("c.txt", Text.Replace(",", "，", StringComparison.Ordinal)))
        );

        Assert.Equal(ContentHash.Of(Text[..90] + "..."), signal.Id);
        Assert.Equal("b.txt", signal.Winner.Origin.File);
        Assert.Equal([CopyKind.Original, CopyKind.Near, CopyKind.Near], signal.Copies.Select(static copy => copy.Kind));
        Assert.All(signal.Copies, static copy => Assert.NotEmpty(copy.Evidence));
    }

    [Fact]
    public void Of_copies_of_one_length_the_one_with_fewer_repairs_wins()
    {
        var signal = Assert.Single(Run(Entry("a.txt", Text + "&lt;") with { Repairs = 1 }, Entry("b.txt", Text + "<")));

        Assert.Equal("b.txt", signal.Winner.Origin.File);
        Assert.Equal(CopyKind.Exact, signal.Copies[1].Kind);
    }

    [Fact]
    public void What_any_copy_states_belongs_to_the_post_and_a_contradiction_is_reported()
    {
        var day = new DateOnly(2026, 1, 11);
        var signal = Assert.Single(
            Run(
                Entry("a.txt", Text),
                Entry("b.txt", Text) with
                {
                    Published = day.AddDays(1),
                },
                Entry("c.txt", Text) with
                {
                    Published = day,
                    Categories = ["Python"],
                },
                Entry("d.txt", Text) with
                {
                    Published = day,
                    Categories = ["python", "AI"],
                }
            )
        );

        Assert.Equal(day, signal.Published);
        Assert.Equal(["Python", "AI"], signal.Categories.ToArray());
        Assert.Equal("b.txt(1,1)", Assert.Single(_diagnostics.ToSorted()).Span.ToString());
    }

    [Fact]
    public void Parts_of_a_series_stay_apart_and_a_cut_that_fits_both_stays_alone()
    {
        var opening = string.Concat(Enumerable.Repeat("这是系列文章,每篇开头先讲概念,再给出可以运行的例子,最后列出常见的报错。", 3));
        var signals = Run(
            Entry("a.txt", opening + Text),
            Entry("b.txt", opening + Text[60..] + Text[..40]),
            Entry("c.txt", opening + "...")
        );

        Assert.Equal(3, signals.Length);
        Assert.Equal("DL0221", Assert.Single(_diagnostics.ToSorted()).Code);
    }

    [Theory]
    [InlineData("第一篇讲环", "第二篇讲环")]
    [InlineData("版本2的环", "版本3的环")]
    public void Another_number_is_another_post(string one, string other) =>
        Assert.Equal(2, Run(Entry("a.txt", Text[..50] + one + Text[50..]), Entry("b.txt", Text[..50] + other + Text[50..])).Length);

    [Fact]
    public void Two_texts_of_one_dump_that_differ_are_two_posts() =>
        Assert.Equal(
            2,
            Run(Entry("a.txt", Text), Entry("a.txt", Text.Replace("方差", "波动", StringComparison.Ordinal)) with { Index = 1 }).Length
        );

    [Fact]
    public void An_edited_word_makes_no_other_post()
    {
        var signal = Assert.Single(Run(Entry("a.txt", Text), Entry("b.txt", Text.Replace("方差", "波动", StringComparison.Ordinal))));

        Assert.Contains("“波动” for “方差”", signal.Copies[0].Evidence + signal.Copies[1].Evidence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("的最大数据", "的最小数据")]
    [InlineData("的上限", "的下限")]
    public void One_character_exchanged_throughout_makes_another_post(string one, string other)
    {
        var signals = Run(Entry("a.txt", With(one)), Entry("b.txt", With(other)));

        Assert.Equal(2, signals.Length);

        static string With(string words) => Text
            .Replace("用有序数组", $"用有序数组,{words},", StringComparison.Ordinal)
            .Replace("新来一台", $"新来一台,{words},", StringComparison.Ordinal);
    }

    [Fact]
    public void Words_put_in_at_three_places_make_another_post()
    {
        var once = Text.Replace("很少的数据", "很少的一部分数据", StringComparison.Ordinal);
        var thrice = once
            .Replace("新来一台", "这个时候新来一台", StringComparison.Ordinal)
            .Replace("查找表变长", "查找表会逐渐变长", StringComparison.Ordinal);

        Assert.Single(Run(Entry("a.txt", Text), Entry("b.txt", once)));
        Assert.Equal(2, Run(Entry("a.txt", Text), Entry("b.txt", thrice)).Length);
    }

    [Fact]
    public void A_decision_merges_and_splits()
    {
        var decided = new PostOverride
        {
            Id = ContentHash.Of(Text).Prefix,
            Span = SourceSpan.Of("content/overrides.yml"),
            Merge = [ContentHash.Of("另一篇").Prefix],
            Split = [new("b.txt", 1)],
        };
        var signals = new Deduplicator(new SiteConfig { Title = "x" }, new PostOverrides([decided]), new DedupMemory()).Deduplicate(
            [Entry("a.txt", Text), Entry("b.txt", Text), Entry("c.txt", "另一篇")],
            _diagnostics
        );

        Assert.Equal([["a.txt", "c.txt"], ["b.txt"]], signals.Select(static signal => signal.Copies.Select(static copy => copy.Entry.Origin.File).ToArray()).ToArray());
        Assert.Equal(2, signals.Select(static signal => signal.Id).Distinct().Count());
    }

    [Fact]
    public void A_hand_written_post_that_holds_a_feed_post_takes_its_place()
    {
        var day = new DateOnly(2026, 2, 3);
        var written = Entry("content/posts/ring.md", "") with { Kind = EntryKind.Markdown, PlainText = "环\n" + Text.Replace("环上,", "环上,x = 1 ", StringComparison.Ordinal) + "\n后来补写的一段。", Published = day };

        var signal = Assert.Single(Run(Entry("a.txt", Text.Replace("环上,", "环上,[公式] ", StringComparison.Ordinal)[..90] + "..."), written));

        Assert.Same(written, signal.Winner);
        Assert.Equal(day, signal.Published);
        Assert.Equal("a.txt", signal.Copies[0].Entry.Origin.File);
        Assert.Equal(signal.Id, signal.Copies[0].Hash);
        Assert.Equal(2, signal.Copies.Length);
    }

    [Fact]
    public void Clusters_do_not_depend_on_the_order_of_reading() =>
        Prop.ForAll(Gen.Choose(0, 100_000).ToArbitrary(), seed =>
        {
            var entries = Feed(seed);
            var shuffled = entries.ToArray();
            new Random(seed).Shuffle(shuffled);
            return Clusters(Run(entries)).SetEquals(Clusters(Run(shuffled)));
        }).Check(Repeatable.Runs.WithMaxTest(30));

    [Fact]
    public void Deduplicating_the_winners_again_changes_nothing() =>
        Prop.ForAll(Gen.Choose(0, 100_000).ToArbitrary(), seed =>
        {
            var winners = Run(Feed(seed)).Select(static signal => signal.Winner).ToArray();
            return Run(winners).Select(static signal => signal.Winner).ToHashSet().SetEquals(winners);
        }).Check(Repeatable.Runs.WithMaxTest(30));

    [Fact]
    public void Any_cut_that_keeps_120_characters_joins_the_one_post_it_opens() =>
        Prop.ForAll(
            Gen.Elements(WrittenPost.All.Select(static post => post.Text)).ToArbitrary(),
            Gen.Choose(120, 340).ToArbitrary(),
            (text, length) =>
            {
                var others = WrittenPost.All.Where(post => post.Text != text && !post.Text[Math.Min(10, post.Text.Length)..].Contains("系列的一篇", StringComparison.Ordinal) && !post.Title.StartsWith("动态规划", StringComparison.Ordinal));
                var signals = Run([Entry("a.txt", Damage.Cut(text, length)), Entry("b.txt", text), .. others.Select(static (post, at) => Entry("b.txt", post.Text) with { Index = at + 1 })]);
                return signals.Single(signal => signal.Winner.Body == text).Copies.Any(static copy => copy.Entry.Origin.File == "a.txt");
            }).Check(Repeatable.Runs);

    private static Entry[] Feed(int seed)
    {
        var feed = MadeUpFeed.Make(seed, dumps: 4, isDamaged: true);
        return [.. feed.SelectMany(static dump => dump.Lines.Where(static line => line.Post >= 0).Select((line, at) => Entry(dump.File.Path, line.Text) with { Index = at }))];
    }

    private static HashSet<string> Clusters(IEnumerable<Signal> signals) =>
        [.. signals.Select(static signal => string.Join(' ', signal.Copies.Select(static copy => $"{copy.Entry.Origin.File}#{copy.Entry.Index}").Order(StringComparer.Ordinal)))];

    private ImmutableArray<Signal> Run(params IEnumerable<Entry> entries) => new Deduplicator(new SiteConfig { Title = "x" }, PostOverrides.None, new DedupMemory()).Deduplicate([.. entries], _diagnostics);

    private static Entry Entry(string file, string text) => new() { Kind = EntryKind.PlainText, Body = text, Origin = new SourceSpan(file, 1, 1, 0), Index = 0, IsTruncated = text.EndsWith("...", StringComparison.Ordinal) };
}
