using System.Text.RegularExpressions;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Rendering;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Rendering.Bodies;

public sealed partial class KeptTextTests
{
    private static readonly string[] Marks =
    [
        "*",
        "**",
        "_",
        "`",
        "```\n",
        "~~",
        "# ",
        "##",
        "> ",
        "> [!NOTE]\n",
        "- ",
        "1. ",
        "- [x] ",
        "|",
        "\n",
        "\n",
        "\n\n",
        "    ",
        ": ",
        "[",
        "](",
        ")",
        "![",
        "[^1]",
        "[^1]: ",
        "*[甲]: ",
        "$",
        "$$",
        "\n$$\n",
        "\\",
        "{#a}",
        "{.b}",
        "{:",
        "}",
        "{%",
        "%}",
        "{% note %}\n",
        "{% endnote %}\n",
        "{% raw %}",
        "{{< x >}}",
        "{% highlight a %}\n",
        "{% endhighlight %}\n",
        "<T>",
        "</T>",
        "<b>",
        "</b>",
        "&amp;",
        "https://a.example/",
        "，",
        "\n|-|-|\n",
        " ",
    ];

    /// <summary>What a plain CommonMark parser shows of the words; ours shows it too, wherever it stands.</summary>
    [Fact]
    public void No_word_that_CommonMark_shows_is_lost()
    {
        var words = Gen.Choose(100, 999).Select(static number => $"词{number}w");
        var texts = Gen.OneOf(words, words, Gen.Elements(Marks)).ListOf().Select(string.Concat);

        Prop.ForAll(
                texts.ToArbitrary(),
                static text => Words(Markdig.Markdown.ToHtml(text)).Except(Words(Html(text))).FirstOrDefault() is null
            )
            .Check(Repeatable.Runs.WithMaxTest(1000).WithEndSize(40));
    }

    [Fact]
    public void The_same_text_gives_the_same_page()
    {
        var texts = Gen.Elements(Marks).ListOf().Select(string.Concat);
        Prop.ForAll(texts.ToArbitrary(), static text => Html(text) == Html(text)).Check(Repeatable.Runs.WithMaxTest(100));
    }

    private static IEnumerable<string> Words(string html) => Word().Matches(html).Select(static match => match.Value);

    private static string Html(string markdown)
    {
        var entry = new Entry
        {
            Kind = EntryKind.Markdown,
            Body = markdown,
            Origin = SourceSpan.Of("content/posts/a.md"),
            Index = 0,
            Title = "题",
        };
        return new BodyRenderer(new SiteConfig { Title = "t" }, NoNode.Typesetter).Render(entry, new DiagnosticBag()).Html;
    }

    [GeneratedRegex("词[0-9]{3}w")]
    private static partial Regex Word();
}
