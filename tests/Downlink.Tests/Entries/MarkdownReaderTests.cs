using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Sources;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Entries;

public sealed class MarkdownReaderTests
{
    private static readonly SiteConfig Shanghai = new() { Title = "A", TimeZone = "Asia/Shanghai" };

    private readonly DiagnosticBag _diagnostics = new();

    private Entry Read(string text, string path = "content/posts/a.md") =>
        new MarkdownReader(Shanghai).Read(new SourceFile { Path = path, Text = text }, _diagnostics);

    private FrontMatter FrontMatter(string yaml) => Read($"---\n{yaml}\n---\ntext\n").FrontMatter ?? new FrontMatter();

    private IEnumerable<string> Problems => _diagnostics.ToSorted().Select(d => $"{d.Code} {d.Span.Line},{d.Span.Column}");

    [Theory, InlineData("\n"), InlineData("\r\n")]
    public void Front_matter_and_body_are_parted_and_the_body_knows_its_line(string lineEnd)
    {
        var entry = Read(string.Join(lineEnd, "---", "title: 标题", "date: 2024-01-02", "tags: [a, b]", "---", "", "Hello"));

        Assert.Empty(Problems);
        Assert.Equal("标题", entry.Title);
        Assert.Equal(new DateOnly(2024, 1, 2), entry.Published);
        Assert.Equal($"{lineEnd}Hello", entry.Body);
        Assert.Equal(6, entry.BodyLine);
        Assert.Equal(EntryKind.Markdown, entry.Kind);
    }

    [Theory]
    [InlineData("# Title\n\ntext")]
    [InlineData("---\n\nA break, then text.\n\n---\nmore")]
    [InlineData("---\nJust a line of prose\n---\nmore")]
    [InlineData("---\n")]
    [InlineData("{\nnot json")]
    [InlineData("text\n---\nheading above")]
    public void A_file_without_front_matter_is_all_body(string text)
    {
        var entry = Read(text);

        Assert.Equal(text, entry.Body);
        Assert.Equal(1, entry.BodyLine);
        Assert.Empty(Problems);
    }

    [Theory]
    [InlineData("---\ntitle: a\ntext that goes on", "DL0250 1,1")]
    [InlineData("+++\ntitle = \"a\"\n+++\ntext", "DL0251 1,1")]
    [InlineData("---\ntitle: [a]\n---\ntext", "DL0252 2,8")]
    [InlineData("---\ndate: someday\n---\ntext", "DL0253 2,7")]
    [InlineData("---\na: 1\ndate: 2024-02-30\n---\ntext", "DL0253 3,7")]
    [InlineData("---\naliases: [/ok/, ../../etc]\n---\ntext", "DL0254 2,17")]
    [InlineData("---\npermalink: https://other.example/x\n---\ntext", "DL0254 2,12")]
    [InlineData("---\npermalink: /:year/:title/\n---\ntext", "DL0255 2,12")]
    [InlineData("---\nslug: a/../b\n---\ntext", "DL0256 2,7")]
    [InlineData("---\nlanguage: Simplified Chinese\n---\ntext", "DL0257 2,11")]
    [InlineData("---\ndarft: true\n---\ntext", "DL0258 2,1")]
    [InlineData("---\ntitle: a\n---\n\n", "DL0259 1,1")]
    [InlineData("---\ntitle: a: b\n---\ntext", "DL0110 2,9")]
    [InlineData("---\ntitle: a\ntitle: b\n---\ntext", "DL0111 3,1")]
    [InlineData("---\ndraft: perhaps\n---\ntext", "DL0252 2,8")]
    public void What_is_wrong_is_named_with_its_place_in_the_file(string text, string problem)
    {
        Read(text);

        Assert.Equal(problem, Assert.Single(Problems));
    }

    [Theory]
    [InlineData("date: 2024-01-02", 2)]
    [InlineData("date: 2024-01-02 23:59:59", 2)]
    [InlineData("date: 2024/1/2", 2)]
    [InlineData("date: 2024-01-02T15:59:00Z", 2)]
    [InlineData("date: 2024-01-02T16:00:00Z", 3)]
    [InlineData("date: 2024-01-02 23:00:00 -0500", 3)]
    [InlineData("date: 2024-01-02T23:00:00+08:00", 2)]
    [InlineData("date: 2024-01-02 16:30 UTC", 3)]
    [InlineData("date: 2024-01-02T16:00:00.123Z", 3)]
    public void A_date_is_the_day_written_unless_it_names_a_zone(string yaml, int day)
    {
        Assert.Equal(new DateOnly(2024, 1, day), FrontMatter(yaml).Date);
        Assert.Empty(Problems);
    }

    [Theory]
    [InlineData("tags: [a, 'b c']", "a|b c")]
    [InlineData("tags: a, b，c、d", "a|b|c|d")]
    [InlineData("tags: one", "one")]
    [InlineData("tags:\n  - a\n  - [b, c]\n  - a", "a|b|c")]
    [InlineData("tag: 2024", "2024")]
    [InlineData("tags:", "")]
    public void Tags_are_a_list_lists_in_a_list_or_a_text_with_commas(string yaml, string tags)
    {
        Assert.Equal(tags, string.Join('|', FrontMatter(yaml).Tags));
        Assert.Empty(Problems);
    }

    [Fact]
    public void What_Hexo_Hugo_and_Jekyll_write_is_understood()
    {
        var read = FrontMatter("published: false\nlastmod: 2024-03-04\npermalink: old/path/\nredirect_from: [/a/, b.html]\ncategory: 检测\nmathjax: yes\nlang: zh_CN\nsummary: S\nlayout: post\ncover: x.png");

        Assert.Empty(Problems);
        Assert.True(read.IsDraft);
        Assert.Equal(new DateOnly(2024, 3, 4), read.Updated);
        Assert.Equal(("/old/path/", "zh-CN", "S", true), (read.Permalink, read.Language, read.Excerpt, read.Math));
        Assert.Equal(["/a/", "/b.html"], read.Aliases.ToArray());
        Assert.Equal(["检测"], read.Categories.ToArray());
        Assert.Equal(["layout", "cover"], read.Params.Entries.Select(entry => entry.Key.Value));
    }

    [Fact]
    public void Front_matter_in_JSON_is_read_as_the_YAML_it_is()
    {
        var entry = Read("{\n  \"title\": \"标题\",\n  \"tags\": [\"a\"]\n}\n\ntext");

        Assert.Equal(("标题", 5), (entry.Title, entry.BodyLine));
        Assert.Empty(Problems);
    }

    [Theory]
    [InlineData("content/posts/2024-01-02-title.md")]
    [InlineData("content/posts/x/2024-01-02_title.md")]
    [InlineData("content/posts/2024-01-02-title/index.md")]
    public void A_file_may_carry_its_date_in_its_name(string path)
    {
        Assert.Equal(new DateOnly(2024, 1, 2), Read("text", path).Published);
        Assert.Equal(new DateOnly(2020, 5, 6), Read("---\ndate: 2020-05-06\n---\ntext", path).Published);
    }

    [Fact]
    public void A_name_that_only_looks_dated_gives_no_date() => Assert.Null(Read("text", "content/posts/2024-13-45-x.md").Published);

    [Fact]
    public void The_body_is_always_the_end_of_the_file_and_nothing_throws()
    {
        var lines = Gen.Elements("---", "+++", "...", "{", "}", "title: a", "title: [", "date: 2024-01-02T99:99:99+99:99", "tags: {a: b}", "", "text", "\"a\": 1,", "slug: ../x", "\tx", "aliases: [[[/a]], //b, 'c:d']", "- a");
        var texts = lines.ListOf().Select(list => string.Join('\n', list));

        Prop.ForAll(texts.ToArbitrary(), text => text.EndsWith(Read(text).Body, StringComparison.Ordinal)).Check(Repeatable.Runs);
    }
}
