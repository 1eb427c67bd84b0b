using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Rendering;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Rendering.Bodies;

public class MarkdownConverterTests
{
    [Theory]
    [InlineData("**重点**在这里，和**“引号”**。", "<p><strong>重点</strong>在这里，和<strong>“引号”</strong>。</p>")]
    [InlineData("`p_{ij}`表示p_{ii}与N_RF", "<p><code>p_{ij}</code>表示p_{ii}与N_RF</p>")]
    [InlineData("第一行\n第二行", "<p>第一行第二行</p>")]
    [InlineData("第一行，\n**第二行**", "<p>第一行，<strong>第二行</strong></p>")]
    [InlineData("Latin line\nsecond", "<p>Latin line\nsecond</p>")]
    [InlineData("中文\nLatin", "<p>中文\nLatin</p>")]
    [InlineData("~~旧~~新，H~2~O，a^b^", "<p><del>旧</del>新，H~2~O，a^b^</p>")]
    [InlineData("其中 $a_1*b_1*c$ 是系数，$5和$6", "<p>其中 <span class=\"math\">$a_1*b_1*c$</span> 是系数，$5和$6</p>")]
    [InlineData(
        "- [x] 完成\n- [ ] 没有",
        "<ul class=\"contains-task-list\">\n<li class=\"task-list-item\"><input type=\"checkbox\" disabled checked aria-label=\"已完成\"> 完成</li>\n<li class=\"task-list-item\"><input type=\"checkbox\" disabled aria-label=\"未完成\"> 没有</li>\n</ul>"
    )]
    [InlineData(
        "```c++ {1}\na < b\n```",
        "<figure class=\"code\" data-language=\"c++\"><pre tabindex=\"0\"><code class=\"language-c++\"><span class=\"line is-marked\">a &lt; b\n</span></code></pre></figure>"
    )]
    [InlineData(
        "> [!NOTE]\n> 注意",
        "<div class=\"markdown-alert markdown-alert-note\">\n<p class=\"alert-title\">说明</p>\n<p>注意</p>\n</div>"
    )]
    [InlineData("{{ site.title }} &lt; <br>", "<p>{{ site.title }} &lt; <br></p>")]
    public void Writes_what_the_author_means(string markdown, string expected) => Assert.Equal(expected, Html(markdown).TrimEnd());

    [Theory]
    [InlineData(
        "参见https://a.example/x_y_z，另见",
        "<p>参见<a href=\"https://a.example/x_y_z\" rel=\"noopener\">https://a.example/x_y_z</a>，另见</p>"
    )]
    [InlineData("**https://a.example**", "<p><strong><a href=\"https://a.example\" rel=\"noopener\">https://a.example</a></strong></p>")]
    [InlineData("[看 https://a.example 吧](/about/)", "<p><a href=\"/repo/about/\">看 https://a.example 吧</a></p>")]
    [InlineData("`https://a.example`", "<p><code>https://a.example</code></p>")]
    [InlineData("<https://a.example/路>", "<p><a href=\"https://a.example/%E8%B7%AF\" rel=\"noopener\">https://a.example/路</a></p>")]
    [InlineData("[a](/posts/中/#节 \"题\")", "<p><a href=\"/repo/posts/%E4%B8%AD/#%E8%8A%82\" title=\"题\">a</a></p>")]
    [InlineData("![图 *一*](/a.png)", "<p><img src=\"/repo/a.png\" alt=\"图 一\" loading=\"lazy\" decoding=\"async\"></p>")]
    [InlineData("[x](javascript:alert(1))", "<p><a>x</a></p>")]
    [InlineData("[x](java&Tab;script:alert(1))", "<p><a>x</a></p>")]
    public void Writes_addresses_that_are_safe_and_right_under_the_base_path(string markdown, string expected) =>
        Assert.Equal(expected, Html(markdown).TrimEnd());

    [Theory]
    [InlineData(
        "![图](a.png \"一张 <图>\")",
        "<figure><img src=\"a.png\" alt=\"图\" loading=\"lazy\" decoding=\"async\"><figcaption>一张 &lt;图&gt;</figcaption></figure>"
    )]
    [InlineData("见 ![图](a.png \"题\")", "<p>见 <img src=\"a.png\" alt=\"图\" title=\"题\" loading=\"lazy\" decoding=\"async\"></p>")]
    [InlineData("*[HTML]: 超文本\n\nHTML 文", "<p><abbr title=\"超文本\">HTML</abbr> 文</p>")]
    [InlineData("项\n: 释", "<dl>\n<dt>项</dt>\n<dd>释</dd>\n</dl>")]
    [InlineData("##标题 {#id}", "<h2 id=\"id\">标题</h2>")]
    [InlineData("文 {#id} {.c}", "<p>文 {#id} {.c}</p>")]
    [InlineData(
        "{% asset_img a.png 图 %}",
        "<figure><img src=\"a.png\" alt=\"图\" loading=\"lazy\" decoding=\"async\"><figcaption>图</figcaption></figure>"
    )]
    [InlineData("{% tabs x %}", "<p>{% tabs x %}</p>")]
    public void Figures_notes_terms_and_ids(string markdown, string expected) => Assert.Equal(expected, Html(markdown).TrimEnd());

    [Theory]
    [InlineData("文[^2]\n\n[^1]: 没有人提到")]
    [InlineData("文[^2]\n\n[^1]: 没有人提到\n[^2]: 提到了")]
    [InlineData("[^1]: 没有人提到")]
    public void A_footnote_that_nobody_refers_to_is_kept(string markdown) =>
        Assert.Contains("没有人提到", Html(markdown), StringComparison.Ordinal);

    [Theory]
    [InlineData(">", "", "")]
    [InlineData("> ", "a", "")]
    [InlineData("- ", "a", "")]
    [InlineData("[", "", "")]
    [InlineData("![", "a", "](u)")]
    [InlineData("*", "a", "*")]
    [InlineData("<span>", "a", "</span>")]
    [InlineData("{% note %}\n", "a", "\n{% endnote %}")]
    public void Whatever_is_nested_by_the_ten_thousand_is_shown(string open, string inside, string close)
    {
        var text = string.Concat(Enumerable.Repeat(open, 20_000)) + inside + string.Concat(Enumerable.Repeat(close, 20_000));

        Assert.Contains(inside, Html(text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_contents_says_formulas_in_plain_characters() =>
        Assert.Equal(
            [new Heading(2, "设-x-1-le-2", "设 x₁ ≤ 2"), new Heading(2, "b", "b")],
            Render("## 设 $x_1 \\le 2$\n\n## b\n", out _).Headings.ToArray()
        );

    [Fact]
    public void Headings_keep_Han_in_ids_that_are_unique_and_leave_the_first_level_to_the_page()
    {
        var body = Render("# 标题\n\n# 安装\n\n## 步骤 A\n\n## 步骤 A\n\n## **!**", out _, title: "标题");
        Assert.Equal(
            [new Heading(2, "安装", "安装"), new Heading(3, "步骤-a", "步骤 A"), new Heading(3, "步骤-a-2", "步骤 A"), new Heading(3, "section", "!")],
            body.Headings.ToArray());
        Assert.StartsWith("<h2 id=\"安装\">安装</h2>", body.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a <b onclick=\"x()\" class=\"c\">b</b><!-- c -->", "<p>a <b class=\"c\">b</b></p>")]
    [InlineData("<div><script>alert(1)</script>文</div>", "<div>文</div>")]
    [InlineData("<blink>文</blink><canvas>x</canvas>", "<p>文</p>")]
    [InlineData("<center><font color=red>图 1</font></center>", "<div><span>图 1</span></div>")]
    [InlineData("<iframe src=\"//player.example/a\" title=\"片\"></iframe>", "<a href=\"https://player.example/a\" rel=\"noopener\">片</a>")]
    [InlineData("<video controls><source src=\"/a.mp4\"></video>", "<p><a href=\"/repo/a.mp4\">/a.mp4</a></p>")]
    [InlineData("泛型 List<String> 与 vector<int>", "<p>泛型 List&lt;String&gt; 与 vector&lt;int&gt;</p>")]
    [InlineData("<dependency>\n  <id>a</id>\n</dependency>", "<figure class=\"code\"><pre tabindex=\"0\"><code>&lt;dependency&gt;\n  &lt;id&gt;a&lt;/id&gt;\n&lt;/dependency&gt;\n</code></pre></figure>")]
    [InlineData("![x](data:image/png;base64,AAAA) ![y](data:image/svg+xml;base64,AAAA)", "<p><img src=\"data:image/png;base64,AAAA\" alt=\"x\" loading=\"lazy\" decoding=\"async\"> <img src=\"\" alt=\"y\" loading=\"lazy\" decoding=\"async\"></p>")]
    [InlineData("<a href=\" javascript:x\">文</a> <a href=\"/b/\">b</a>", "<p><a>文</a> <a href=\"/repo/b/\">b</a></p>")]
    [InlineData("<form action=x>文<input name=y>字", "文字")]
    [InlineData("<svg><style><img src=x onerror=alert(1)></style></svg>文", "<p><img src=\"x\" loading=\"lazy\">文</p>")]
    public void Raw_html_is_reduced_to_an_allow_list(string markdown, string expected) => Assert.Equal(expected, Html(markdown).TrimEnd());

    [Fact]
    public void What_is_left_out_or_unsafe_is_reported_with_its_line_in_the_file()
    {
        Render("好\n\n<canvas>文</canvas>\n\n[x](vbscript:y)", out var diagnostics);
        Assert.Equal(
            ["content/posts/a.md(7,1): warning DL0412", "content/posts/a.md(9,1): warning DL0411"],
            diagnostics.Select(diagnostic => diagnostic.ToString()[..diagnostic.ToString().IndexOf(": ", 25, StringComparison.Ordinal)]));
    }

    [Fact]
    public void Trusted_html_stays_as_it_is() =>
        Assert.Equal("<div onclick=\"x()\">文</div>\n", Render("<div onclick=\"x()\">文</div>", out _, config: new SiteConfig { Title = "t", TrustContentHtml = true }).Html);

    [Theory]
    [InlineData("*a* ")]
    [InlineData("[a](b) ")]
    public void Marks_by_the_thousand_in_one_paragraph_become_text(string piece)
    {
        Render("x\n\n" + string.Concat(Enumerable.Repeat(piece, 5_000)), out var diagnostics);
        Assert.Contains("DL0414", Assert.Single(diagnostics).ToString(), StringComparison.Ordinal);
        Render(string.Concat(Enumerable.Repeat(piece + "\n\n", 5_000)), out diagnostics);
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void A_table_whose_empty_cells_would_fill_the_memory_is_shown_as_it_was_written()
    {
        var row = string.Concat(Enumerable.Repeat("a|", 2_000));
        var table = $"|{row}\n|{row.Replace('a', '-')}\n{string.Concat(Enumerable.Repeat("|a\n", 2_000))}";
        Assert.StartsWith("<pre", Render(table, out var diagnostics).Html, StringComparison.Ordinal);
        Assert.Contains("DL0413", Assert.Single(diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_mixture_of_markup_leaves_anything_that_runs()
    {
        string[] pieces =
        [
            "<script>", "</script>", "<img src=x onerror=alert(1)>", "<a href='javascript:x'>", "</a>", "<svg onload=x>", "<math><mtext>", "<style>", "</style>", "<!--", "-->", "<p", ">",
            "\"", "'", "[x](javascript:y)", "![x](data:text/html,x)", "<noscript>", "<template>", "</template>", "<table>", "<select>", "<title>", "\n\n", "* ", "`", "```\n", "文", "<x:y>", "<![CDATA[",
            "]]>", "&lt;script&gt;", "\u0000", "<base href=//x>", "<form action=x>", "<input type=image src=x onerror=y>", "<mglyph>", "<iframe srcdoc='<script>'>",
        ];
        var property = Prop.ForAll(Arb.From(Gen.Elements(pieces).ListOf().Select(string.Concat)), text => AssertHarmless(Html(text)));
        property.Check(Repeatable.Runs.WithMaxTest(300).WithEndSize(12));
    }

    private static void AssertHarmless(string html)
    {
        var body = new AngleSharp.Html.Parser.HtmlParser().ParseDocument("<!doctype html><body>" + html);
        Assert.Empty(body.QuerySelectorAll("script,style,iframe,svg,math,base,form,template,object,embed,link,meta[http-equiv],noscript"));
        Assert.DoesNotContain(body.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain(body.All.SelectMany(element => element.Attributes), attribute =>
            attribute.Name is "href" or "src" or "action" && attribute.Value.Trim().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
    }

    private static string Html(string markdown) => Render(markdown, out _).Html;

    private static RenderedBody Render(string markdown, out ImmutableArray<Diagnostic> diagnostics, string? title = "题", SiteConfig? config = null)
    {
        var entry = new Entry
        {
            Kind = EntryKind.Markdown,
            Body = markdown,
            BodyLine = 5,
            Origin = SourceSpan.Of("content/posts/a.md"),
            Index = 0,
            Title = title,
        };
        var bag = new DiagnosticBag();
        var renderer = new BodyRenderer(config ?? new SiteConfig { Title = "t" }, NoNode.Typesetter) { ResolveLink = target => target.StartsWith('/') ? "/repo" + target : target };
        var body = renderer.Render(entry, bag);
        diagnostics = bag.ToSorted();
        return body;
    }
}
