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
    [InlineData("+++\ntitle = \"a\n+++\ntext", "DL0251 2,11")]
    [InlineData("---\ntitle: {a: b}\n---\ntext", "DL0252 2,8")]
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
    [InlineData("date: 2024-01-02T16:00:00.123456789Z", 3)]
    [InlineData("date: 2024-01-02 00:00:00+0000", 2)]
    [InlineData("date: Tue Jan 02 2024 23:04:05 GMT+0800 (中国标准时间)", 2)]
    [InlineData("date: Tue, 02 Jan 2024 20:00:00 GMT", 3)]
    [InlineData("date: 2024-01-02 9：05：00", 2)]
    [InlineData("date: 2024年1月2日 9:05", 2)]
    [InlineData("date: January 2, 2024", 2)]
    [InlineData("date: 20240102", 2)]
    [InlineData("date: '2024.1.2'", 2)]
    [InlineData("date: 1704153600", 2)]
    [InlineData("date: 1704211200000", 3)]
    [InlineData("date: 2024-01-02 11:59 PM +0000", 3)]
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

    [Theory]
    [InlineData("{\n  \"title\": \"标题\",\n  \"tags\": [\"a}\"]\n}\n\ntext", 5)]
    [InlineData("{ \"title\": \"标题\", \"tags\": [\"a}\"] }\ntext", 2)]
    [InlineData(";;;\n\"title\": \"标题\",\n\"tags\": [\"a}\"]\n;;;\ntext", 5)]
    [InlineData("title: 标题\ntags:\n- 'a}'\n---\ntext", 5)]
    [InlineData("\n\n---\ntitle: 标题\ntags: ['a}']\n---\ntext", 7)]
    [InlineData("-----\ntitle: 标题\ntags: ['a}']\n-----\ntext", 5)]
    [InlineData("+++\ntitle = '标题'\ntags = [\n  \"a}\", # one\n]\n+++\ntext", 7)]
    public void Front_matter_is_read_in_all_forms_that_the_three_tools_know(string text, int bodyLine)
    {
        var entry = Read(text);

        Assert.Empty(Problems);
        Assert.Equal(("标题", bodyLine, "text"), (entry.Title, entry.BodyLine, entry.Body.Trim()));
        Assert.Equal("a}", string.Join('|', entry.FrontMatter?.Tags ?? []));
    }

    [Theory]
    [InlineData("title: C++: 一个概览", "C++: 一个概览")]
    [InlineData("title: {{ x }} 是什么", "{{ x }} 是什么")]
    [InlineData("title: [Day17] 排序", "[Day17] 排序")]
    [InlineData("title: @property 的用法", "@property 的用法")]
    [InlineData("title: *星号*", "*星号*")]
    [InlineData("title: \"一\" 与 \"二\"", "\"一\" 与 \"二\"")]
    [InlineData("title: '没有' 关", "'没有' 关")]
    [InlineData("title: 'it\\'s", "'it\\'s")]
    [InlineData("title:无空格", "无空格")]
    public void A_value_that_is_no_YAML_is_the_text_it_is(string yaml, string title)
    {
        var read = FrontMatter($"{yaml}\ndate: 2024-01-02\ntags:\n\t- a");

        Assert.Equal((title, new DateOnly(2024, 1, 2), "a"), (read.Title, read.Date, Assert.Single(read.Tags)));
        Assert.All(_diagnostics.ToSorted(), static problem => Assert.Equal(Severity.Warning, problem.Severity));
        Assert.Contains(_diagnostics.ToSorted(), static problem => problem.Span.Line == 2);
    }

    [Theory]
    [InlineData("title: [转载]", "转载")]
    [InlineData("title: >-\n  一行\n  两行", "一行 两行")]
    [InlineData("title:\t制表", "制表")]
    [InlineData("title: 2024", "2024")]
    public void A_title_may_stand_in_any_form_of_YAML(string yaml, string title)
    {
        Assert.Equal(title, FrontMatter(yaml).Title);
        Assert.Empty(Problems);
    }

    [Fact]
    public void Keys_of_other_tools_and_their_themes_are_kept_without_a_word()
    {
        var read = FrontMatter("layout: post\ncover: x.png\ntop: 1\ntop_img:\ncomments: false\ncopyright: ture\nauthor: 某人\ntoc:\n  enable: false\ntoc_number: true\npath: a\nkeywords: [a]\nmermaid: true\nsticky: 2\nhidden: false\nmathjax: true\nkatex: false\nupdated:\npermalink: pretty\nabbrlink: '66578634'\nthumbnail: b\nbanner_img: c\nweight: 3\ntype: posts\nuuid: x");

        Assert.Empty(Problems);
        Assert.Equal((false, true, "66578634", null), (read.TableOfContents, read.Math, read.Slug, read.Permalink));
        Assert.Equal(
            "layout cover top comments copyright author toc_number path keywords mermaid sticky hidden thumbnail banner_img type uuid",
            string.Join(' ', read.Params.Entries.Select(static entry => entry.Key.Value))
        );
    }

    [Theory]
    [InlineData("content/posts/2024-01-02-a.md", "layout: post\ntags: 安全 数据", "安全|数据")]
    [InlineData("content/posts/2024-01-02-a.md", "layout: post\ntags: 机器 学习, 数据", "机器 学习|数据")]
    [InlineData("content/posts/2024-01-02-a.md", "tags: Visual Studio", "Visual Studio")]
    [InlineData("content/posts/a.md", "layout: post\ntags: Visual Studio", "Visual Studio")]
    public void Bare_tags_are_parted_at_spaces_only_where_the_file_is_Jekylls(string path, string yaml, string tags) =>
        Assert.Equal(tags, string.Join('|', Read($"---\n{yaml}\n---\ntext", path).FrontMatter?.Tags ?? []));

    [Theory]
    [InlineData("content/posts/_drafts/a.md", "title: a", true)]
    [InlineData("content/posts/_posts/a.md", "title: a", false)]
    [InlineData("content/posts/a.md", "published: false", true)]
    [InlineData("content/posts/a.md", "draft: 'true'", true)]
    [InlineData("content/posts/a.md", "draft: perhaps", true)]
    [InlineData("content/posts/a.md", "password: 1234", true)]
    [InlineData("content/posts/a.md", "password:", false)]
    public void What_may_be_a_draft_is_one(string path, string yaml, bool isDraft) =>
        Assert.Equal(isDraft, Read($"---\n{yaml}\n---\ntext", path).FrontMatter?.IsDraft);

    [Theory]
    [InlineData("content/posts/trip/index.zh-cn.md", "zh-CN")]
    [InlineData("content/posts/trip.en.md", "en")]
    [InlineData("content/posts/vue.js.md", null)]
    [InlineData("content/posts/trip/index.zh-hans.md", "zh-Hans")]
    public void A_file_may_carry_its_language_in_its_name(string path, string? language) =>
        Assert.Equal(language, Read("text", path).FrontMatter?.Language);

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
    public void Many_slips_of_TOML_cost_nothing_but_their_lines()
    {
        var slips = string.Concat(Enumerable.Range(0, 100).Select(static line => $"a{line} = [1 2]\n"));

        Assert.Equal(["x"], Read($"+++\n{slips}tags = [\"x\"]\n+++\ntext").FrontMatter?.Tags);
    }

    [Fact]
    public void The_body_is_always_the_end_of_the_file_and_nothing_throws()
    {
        var lines = Gen.Elements(
            "---",
            "+++",
            "...",
            "{",
            "}",
            "title: a",
            "title: [",
            "date: 2024-01-02T99:99:99+99:99",
            "tags: {a: b}",
            "",
            "text",
            "\"a\": 1,",
            "slug: ../x",
            "\tx",
            "aliases: [[[/a]], //b, 'c:d']",
            "- a"
        );
        var texts = lines.ListOf().Select(list => string.Join('\n', list));

        Prop.ForAll(texts.ToArbitrary(), text => text.EndsWith(Read(text).Body, StringComparison.Ordinal)).Check(Repeatable.Runs);
    }
}
