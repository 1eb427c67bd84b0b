using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Pages;
using Downlink.Rendering;
using Downlink.Searching;
using Downlink.Text;

namespace Downlink.Tests.Fuzzing;

/// <summary>Hand-written text with everything that other tools write in it, to its HTML.</summary>
internal sealed class MarkdownFuzzer : Fuzzer
{
    private static readonly SiteAddress Site = new(new Uri("https://x.example/"));
    private static readonly BodyRenderer Bodies = new(new SiteConfig { Title = "t" }, NoNode.Typesetter);

    public override string Name => "markdown";

    public override ImmutableArray<string> Tokens =>
    [
        "# ", "## 一\n", "- ", "* ", "1. ", "> ", "> [!NOTE]\n", "```js {1}\n", "```\n", "~~~", "    ", "**", "*", "_", "~~", "`", "``", "[", "](", ")", "![", "][a]", "\n[a]: /x\n", "[^1]", "\n[^1]: x\n", "| a | b |\n|---|---|\n", "|", "- [ ] ", "\n: ",
        "*[HTML]: x\n", "$", "$$\n", "\\(", "\\[", "\\begin{equation}\\label{a}", "\\end{equation}", "\\eqref{a}", "<b>", "</b>", "<script>", "</script>", "<img src=x onerror=alert(1)>", "<a href='javascript:x'>", "<svg onload=x>", "<math>", "<style>",
        "<!--", "-->", "<![CDATA[", "]]>", "<?", "<p", ">", "<details>", "</details>", "<iframe srcdoc='x'>", "<table><tr><td>", "{% raw %}", "{% endraw %}", "{% highlight js %}", "{% endhighlight %}", "{% codeblock %}", "{% endcodeblock %}",
        "{{< figure src=\"x\" >}}", "{{< youtube x >}}", "{{% notice %}}", "{{% /notice %}}", "{:.a #b}", "{% include x %}", "{% post_url x %}", "https://a.example/", "www.a.example", "<https://x>", "javascript:", "data:text/html,", "java&Tab;script:", "\\", "&lt;", "&#x6a;",
        "\n", "\n\n", "  \n", "\t", "文", "，",
    ];

    public override void Try(string text)
    {
        var entry = new Entry
        {
            Kind = EntryKind.Markdown,
            Body = text,
            Origin = SourceSpan.Of("content/posts/a.md"),
            Index = 0,
            FrontMatter = new FrontMatter(),
        };
        var html = Bodies.Render(entry, new DiagnosticBag()).Html;
        Require(HarmlessHtml.FindHarm(html) is null, $"a body is harmless: {HarmlessHtml.FindHarm(html)}");
        Require(Bodies.Render(entry, new DiagnosticBag()).Html == html, "the same text gives the same body");
        BodyTextReader.Read(FormulaText.ToSource(html));
        Require(HarmlessHtml.FindHarm(FeedHtml.Detach(html, new Permalink("/a/"), Site)) is null, "a body is harmless in a feed too");
        var prose = MarkdownText.Prose(text, new TexWords(), 200);
        Require(prose.Length <= text.Length * 4 + 200, "prose is no longer than its text, tabs as spaces");
        MarkdownText.Plain(text);
        MarkdownText.Opening(text, new TexWords());
    }
}
