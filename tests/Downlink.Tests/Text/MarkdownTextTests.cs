using Downlink.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Text;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("# 头\n\n一。<!--more-->二", "一。")]
    [InlineData("一\n\n<!--  More  -->\n\n二", "一")]
    [InlineData("一 <!-- no --> 二\n<!-- more -->", "一  二")]
    [InlineData("<!-- more -->二", "")]
    [InlineData("一<!-- more", null)]
    [InlineData("一", null)]
    public void The_opening_ends_where_its_author_says(string markdown, string? opening) =>
        Assert.Equal(opening, MarkdownText.Opening(markdown, new TexWords()));

    [Fact]
    public void Words_in_tags_of_other_tools_are_no_words_of_the_text() =>
        Assert.Equal("一\n\n\n二 三", MarkdownText.Plain("* TOC\n{:toc}\n\n一\n\n{% asset_img a.png 图 %}\n\n二 [三](/a){:target=\"_blank\"}"));

    [Theory]
    [InlineData("10. one\n\n    two\n\n11. three", "10. one two 11. three")]
    [InlineData("- a\n\n  - b\n\n    c\n\n    - d\n\n      e", "a b c d e")]
    [InlineData("1. a\n\n\tb\n\n   ```\n   code\n   ```\n\n   c", "1. a b c")]
    [InlineData("> 1. a\n>\n>    b\n\nc", "1. a b c")]
    [InlineData("- a\n\n      code\n\n  b", "a b")]
    [InlineData("a\n    b", "a b")]
    [InlineData("a\n\n    code\n\n    code\n\nb", "a b")]
    [InlineData("# a\n    code\n\nb", "a b")]
    [InlineData("- a\n\nb\n\n    code", "a b")]
    [InlineData("> a\nb\n\n    code", "a b")]
    [InlineData("[^1]: a\n\n    b", "[^1]: a b")]
    public void What_is_set_in_is_code_only_outside_lists_and_paragraphs(string markdown, string words) =>
        Assert.Equal(words, OneLine(MarkdownText.Plain(markdown)));

    [Theory]
    [InlineData("大潮与小潮。\n\n## 为什么会迟到 {#why}\n\n海洋。", "大潮与小潮。 海洋。")]
    [InlineData("头\n第二行\n====\n\n一。\n\n次\n---\n\n二。", "一。 二。")]
    [InlineData("一[^1]，二[^note]。\n\n[^1]: 注。\n\n    还是注。\n\n三。", "一，二。 三。")]
    [InlineData("一 {#id .class} 二 {.NET 8} 三{:.c}", "一 二 {.NET 8} 三")]
    [InlineData("一 <!-- 不\n\n见 -->二\n\n<!--\n# 不\n-->\n\n<!-- more -->\n三", "一 二 三")]
    [InlineData("<script>\nvar a = 1;\n</script>\n\n一\n\n<style>p { }</style>\n\n二", "一 二")]
    [InlineData("*[HTML]: Hypertext\n*[CSS]: Styles\n\n一 HTML\n\n[a]: https://a.example \"A\"", "一 HTML")]
    [InlineData("一\n\n| a | b |\n|---|:-:|\n| c | d |\n\n二", "一 二")]
    [InlineData("- [ ] 一\n- [x] 二\n- [三]", "一 二 [三]")]
    [InlineData("令 $x_1*y$ 为\n\n$$\na_1 * b_2\n$$\n\n和 $$c$$ 与 \\\\(d_3\\\\)", "令 x₁ * y 为… 和 c 与 d₃")]
    [InlineData("$$\na\n$$\n\n设 $\\begin{matrix}a\\end{matrix}$，\n$$ b\n= c $$ 即\n\\begin{align}\nd &= e\n\\end{align}", "设 …，… 即…")]
    [InlineData("若 $a\n= b$ 且 \\(c +\nd\\)，则 $5 和\n\n$6。", "若 a = b 且 c + d，则 $5 和 $6。")]
    [InlineData("若 $a\n> b$ 且", "若 $a b$ 且")]
    [InlineData("> 若 $a\n> = b$ 且", "若 $a = b$ 且")]
    [InlineData("- 要 $x$\n- 和 $5\n- 与 $6", "要 x 和 $5 与 $6")]
    [InlineData("[界 $O(n^2)$](a.md) 与 `$x$`", "界 O(n²) 与 $x$")]
    [InlineData("> [!NOTE]\n> 一\n\n> [!tip] 二\n> 三", "一 二三")]
    [InlineData("大潮\n与小潮\nand so\non", "大潮与小潮 and so on")]
    [InlineData("`a*b_c` ~~no~~ **一**\\\n", "a*b_c no 一")]
    [InlineData("一\n\n术语\n: 解释", "一 术语 解释")]
    public void Prose_has_no_marks_headings_or_notes(string markdown, string prose) =>
        Assert.Equal(prose, OneLine(MarkdownText.Prose(markdown, new TexWords())));

    [Fact]
    public void Where_a_dollar_is_a_dollar_prose_has_no_formulas() =>
        Assert.Equal("$x^2$ 与 (y)", MarkdownText.Prose(@"$x^2$ 与 \(y\)", formulas: null));

    [Theory]
    [InlineData("10. one\n11. two", "10. one 11. two")]
    [InlineData("| a | b |\n|---|---|\n| c | d |", "| a | b | | c | d |")]
    [InlineData("a[^1]\n\n[^1]: b\n\n- [x] c", "a[^1] [^1]: b [x] c")]
    public void Plain_text_keeps_what_a_feed_keeps_of_it(string markdown, string words) =>
        Assert.Equal(words, OneLine(MarkdownText.Plain(markdown)));

    [Fact]
    public void Prose_ends_where_a_paragraph_begins_that_comes_late_enough() =>
        Assert.Equal("一二三\n\n四五六", MarkdownText.Prose("一二三\n\n四五六\n\n七", new TexWords(), most: 5));

    [Fact]
    public void Words_of_nested_lists_are_never_lost() =>
        Prop.ForAll(Gen.Choose(0, 8).ListOf().Where(static depths => depths.Count > 0).ToArbitrary(), static depths =>
        {
            var (markdown, depth) = ("", -1);
            for (var at = 0; at < depths.Count; at++)
            {
                depth = Math.Min(depths[at], depth + 1);
                var indentation = new string(' ', 4 * depth);
                markdown += $"{indentation}10. i{at}\n\n{indentation}    p{at}\n\n";
            }

                    return OneLine(MarkdownText.Plain(markdown))
                        == string.Join(' ', Enumerable.Range(0, depths.Count).Select(static at => $"10. i{at} p{at}"));
                }
            )
            .Check(Repeatable.Runs);

    private static string OneLine(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
