using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Sources;
using Downlink.Tests.Curation;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Entries;

public sealed class FeedSplitterTests
{
    private const string One = "线段树把一个区间不断对半分,叶子是单个元素,内部结点保存两个孩子合并的结果。查询任意区间时,最多访问每一层的四个结点,所以是对数时间。区间修改时不必改到每个叶子。";
    private const string Two = "When a consumer is slower than its producer, something has to give: memory, data or speed. Unbounded queues choose memory, and the process dies at three in the morning...";

    private readonly DiagnosticBag _diagnostics = new();

    [Theory]
    [InlineData("Python\n2026-01-11\n")]
    [InlineData("2026-01-11\nPython\n")]
    [InlineData("Python\r\n\r\n2026/1/11\r\n\r\n")]
    [InlineData("Python | 2026年1月11日\n")]
    [InlineData("发布于 2026-01-11 · 分类: Python · 5 min read\n")]
    [InlineData("Jan 11, 2026\nPython\n")]
    [InlineData("２０２６－０１－１１\nPython\n")]
    public void A_date_and_a_label_belong_to_the_post_that_follows(string pair)
    {
        var entries = Split($"INCOMING TRANSMISSION\n\nLATEST UPDATES\n{Two}\n{pair}{One}\n").Entries;

        Assert.Equal([null, new DateOnly(2026, 1, 11)], entries.Select(static entry => entry.Published));
        Assert.Empty(entries[0].Categories);
        Assert.Equal("Python", Assert.Single(entries[1].Categories));
    }

    [Theory]
    [InlineData("2026-13-01")]
    [InlineData("2026-02-30")]
    [InlineData("03/04/2026")]
    [InlineData("2026年1月")]
    public void A_date_that_names_no_certain_day_gives_none(string line)
    {
        var entry = Split($"{Two}\n{line}\n{One}").Entries[^1];

        Assert.Equal(One, entry.Body);
        Assert.Null(entry.Published);
    }

    [Theory]
    [InlineData("小李的博客\n记录学习,分享思考\n", "")]
    [InlineData("=== My Notes ===\nHome\nAbout\n", "© 2025 Li. All rights reserved.\n")]
    [InlineData("", "上一页 1 2 3 下一页\n")]
    [InlineData("incoming transmission\n", "END OF TRANSMISSION\n")]
    public void An_unknown_banner_and_a_footer_are_no_posts(string banner, string footer) =>
        Assert.Equal([One, Two], Split($"{banner}{One}\n{Two}\n{footer}").Entries.Select(static entry => entry.Body));

    [Fact]
    public void What_stands_for_lost_code_is_no_label() =>
        Assert.Equal([One, "[代码]", Two], Split($"LATEST UPDATES\n{One}\n[代码]\n{Two}\n").Entries.Select(static entry => entry.Body));

    [Fact]
    public void A_label_without_a_date_is_known_by_its_place() =>
        Assert.Equal(["Python"], Split($"LATEST UPDATES\n{One}\nPython\n{Two}\n").Entries[1].Categories.ToArray());

    [Fact]
    public void A_sentence_at_the_edge_of_several_dumps_is_their_frame_if_the_posts_beside_it_differ()
    {
        var texts = WrittenPost.All.Select(static post => post.Text).ToArray();
        SourceFile[] dumps = [.. new[] { 0, 3, 6 }.Select(first => new SourceFile { Path = $"seeds/{first}.txt", Text = string.Join('\n', (string[])["Welcome to my little blog.", "It has all I know.", .. texts[first..(first + 4)], "Thanks for reading!"]) })];

        var split = new FeedSplitter(new SiteConfig { Title = "x" }).Split(dumps, _diagnostics);

        Assert.Equal(12, split.Entries.Length);
    }

    [Fact]
    public void In_a_dump_of_short_posts_a_short_line_is_a_post() =>
        Assert.Equal(3, Split("LATEST UPDATES\n今天修好了一个错误。\n改用新的构建脚本\n明天再写测试。\n").Entries.Length);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Any_line_end_will_do(string end) => Assert.Equal([One, Two], Split($"LATEST UPDATES{end}{One}{end}{Two}").Entries.Select(static entry => entry.Body));

    [Fact]
    public void A_carriage_return_within_a_line_is_a_stray_character()
    {
        var entries = Split($"LATEST UPDATES\n{One[..9]}\r{One[9..]}\r\n{Two}\n").Entries;

        Assert.Equal([$"{One[..9]}\r{One[9..]}", Two], entries.Select(static entry => entry.Body));
        Assert.Equal([2, 3], entries.Select(static entry => entry.Origin.Line));
    }

    [Theory]
    [InlineData("*** INCOMING TRANSMISSION ***")]
    [InlineData("INCOMING TRANSMISSION...")]
    [InlineData("Latest updates:")]
    public void A_banner_is_known_by_its_words(string line)
    {
        var split = Split($"{line}\n{One}\n{Two}");

        Assert.Equal([One, Two], split.Entries.Select(static entry => entry.Body));
        Assert.Equal(LineFate.Banner, split.Lines[0].Fate);
    }

    [Theory]
    [InlineData("[2026-01-11]")]
    [InlineData("【2026年1月11日】")]
    [InlineData("(Jan 11, 2026)")]
    public void A_date_may_stand_in_brackets(string line) =>
        Assert.Equal(new DateOnly(2026, 1, 11), Split($"LATEST UPDATES\n{One}\n{line}\n{Two}").Entries[1].Published);

    [Fact]
    public void A_cut_is_known_by_its_dots_and_stray_characters_are_counted()
    {
        var entries = Split($"{One} ...\n{One}……\n{Two[..^3]}\u0007&amp;\n").Entries;

        Assert.Equal([true, true, false], entries.Select(static entry => entry.IsTruncated));
        Assert.Equal([0, 0, 2], entries.Select(static entry => entry.Repairs));
    }

    [Fact]
    public void A_line_of_a_million_characters_is_rejected_and_the_rest_goes_on()
    {
        var split = Split($"{One}\n{new string('x', DumpReader.LongestLine + 1)}\n{Two}");

        Assert.Equal(2, split.Entries.Length);
        Assert.Equal(LineFate.Rejected, split.Lines[1].Fate);
        Assert.Equal("DL0211", Assert.Single(_diagnostics.ToSorted()).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("INCOMING TRANSMISSION\n\nLATEST UPDATES\n")]
    [InlineData("\n\n\n")]
    public void A_dump_without_posts_is_a_warning(string text)
    {
        Assert.Empty(Split(text).Entries);
        Assert.Equal("DL0210", Assert.Single(_diagnostics.ToSorted()).Code);
    }

    [Fact]
    public void Every_line_has_one_fate_and_every_post_is_its_line() =>
        Prop.ForAll(Texts.Dump.ToArbitrary(), text =>
        {
            var split = Split(text);
            var lines = LineScanner.Lines(text).ToList();
            return split.Lines.Select(static line => line.Line).SequenceEqual(Enumerable.Range(1, lines.Count))
                && split.Lines.Where(static line => line.Fate == LineFate.Post).Select(line => lines[line.Line - 1]).SequenceEqual(split.Entries.Select(static entry => entry.Body))
                && split.Lines.All(static line => line.Reason.Length > 0)
                && lines.Zip(split.Lines).All(static pair => pair.First.Length < 200 || pair.Second.Fate is LineFate.Post or LineFate.Rejected);
        }).Check(Repeatable.Runs);

    private EntrySet Split(string text) =>
        new FeedSplitter(new SiteConfig { Title = "x" }).Split([new SourceFile { Path = "seeds/a.txt", Text = text }], _diagnostics);
}
