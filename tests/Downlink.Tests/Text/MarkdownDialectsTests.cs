using Downlink.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Text;

public sealed class MarkdownDialectsTests
{
    [Theory]
    [InlineData("{% asset_img a.png %}", "![](<a.png>)")]
    [InlineData("{% asset_img right 图/a.png 300 200 '说 明' %}", "![说 明](<图/a.png> \"说 明\")")]
    [InlineData("看{% post_link other '另一篇' %}。", "看[另一篇](<other.md>)。")]
    [InlineData("{% post_link folder/other#节 %}", "[folder/other#节](<folder/other.md#节>)")]
    [InlineData("{% asset_link a.pdf 论文 %}", "[论文](<a.pdf>)")]
    [InlineData("{{< figure src=\"a.png\" alt=\"图\" caption=\"说明\" >}}", "![图](<a.png> \"说明\")")]
    [InlineData("[x]({{< ref \"b.md#c\" >}})", "[x](b.md#c)")]
    [InlineData("![x]({{ site.baseurl }}/a.png) [y]({{ '/b/' | relative_url }})", "![x](/a.png) [y](/b/)")]
    [InlineData("[x]({{ site.baseurl }}{% post_url 2016-07-26-name %})", "[x](2016-07-26-name.md)")]
    [InlineData("[x](/a){:target=\"_blank\" rel='a'} **b**{: .c}", "[x](/a) **b**")]
    [InlineData("{% raw %}{{ a }}{% endraw %} b", "{{ a }} b")]
    [InlineData("{{</* figure src=\"a\" */>}}", "{{< figure src=\"a\" >}}")]
    [InlineData("##标题\n###1. 二\n#标签\n##\n## 三", "## 标题\n### 1. 二\n#标签\n##\n## 三")]
    [InlineData("* TOC\n{:toc}\n\n文\n{: .lead}", "\n\n\n文\n")]
    public void What_has_a_form_in_Markdown_gets_it(string text, string markdown) =>
        Assert.Equal(markdown, MarkdownDialects.ToMarkdown(text));

    [Theory]
    [InlineData("{% highlight ruby linenos %}\nputs {{ x }}\n{% endhighlight %}", "``````````ruby\nputs {{ x }}\n``````````")]
    [InlineData("{% codeblock 标题 lang:js %}\n##x\n{% endcodeblock %}", "``````````js title=\"标题\"\n##x\n``````````")]
    [InlineData("{{< highlight go \"hl_lines=1\" >}}\nx\n{{< /highlight >}}", "``````````go\nx\n``````````")]
    [InlineData("{% note warning %}\n一\n\n二\n{% endnote %}\n三", "> [!WARNING]\n> 一\n> \n> 二\n>\n三")]
    [InlineData(
        "{{< admonition type=tip title=\"注意\" >}}\n```\n{% raw %}\n```\n{{< /admonition >}}",
        "> **注意**\\\n> ```\n> {% raw %}\n> ```\n>"
    )]
    [InlineData("  {% blockquote 某人, 书 %}\n  话\n  {% endblockquote %}", "  >\n>   话\n  > —— 某人, 书")]
    [InlineData("{% note %}\n{% cq %}\na\n{% endcq %}\n{% endnote %}", "> [!NOTE]\n> >\n> > a\n> >\n>")]
    public void Blocks_become_code_and_quotations_line_for_line(string text, string markdown) =>
        Assert.Equal(markdown, MarkdownDialects.ToMarkdown(text));

    [Theory]
    [InlineData("`{% raw %}` 与 ``{% asset_img a.png %} ` ``")]
    [InlineData("```\n{% note %}\n##x\n{% endnote %}\n```")]
    [InlineData("- a\n\n  ~~~liquid\n  {% raw %}\n  ~~~")]
    [InlineData("> ```\n> {% asset_img a.png %}\n> ```")]
    [InlineData("文\n\n    {% asset_img a.png %}\n")]
    [InlineData("{% note %} 没有结尾")]
    [InlineData("{% note %}\n没有结尾")]
    [InlineData("{% include x.html %} {% if a %} {{ page.title }} {{< unknown a >}} {%")]
    [InlineData("$\\{x:y\\}$ {: 不是属性} #一 {{x}} {:}")]
    [InlineData("{% raw %", "{% raw %")]
    public void Code_and_what_is_not_known_stay_as_they_are(string text, string? markdown = null) =>
        Assert.Equal(markdown ?? text, MarkdownDialects.ToMarkdown(text));

    [Fact]
    public void Whatever_is_written_each_line_keeps_its_number()
    {
        var pieces = Gen.Elements(
            "{% raw %}",
            "{% endraw %}",
            "{% note a %}",
            "{% endnote %}",
            "{% codeblock %}",
            "{% endcodeblock %}",
            "{{< highlight x >}}",
            "{{< /highlight >}}",
            "{:toc}",
            "* TOC",
            "```",
            "    x",
            "- a",
            "{% asset_img a.png ' %}",
            "{{",
            "}}",
            "`",
            "\r\n",
            "\n",
            "\n",
            "\u2028",
            "##文",
            "> ",
            "](",
            "{{ site.url }}",
            "{{</* x */>}}",
            "{%",
            "%}"
        );
        Prop.ForAll(
                pieces.ListOf().Select(string.Concat).ToArbitrary(),
                static text => MarkdownDialects.ToMarkdown(text).Count(static c => c == '\n') == text.Count(static c => c == '\n')
            )
            .Check(Repeatable.Runs);
    }
}
