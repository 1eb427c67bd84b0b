using Downlink.Rendering;

namespace Downlink.Tests.Rendering.Bodies.Code;

public sealed class CodeMarkupTests
{
    [Fact]
    public void No_element_reaches_over_an_end_of_line() => Assert.Equal(
        "<span class=\"hljs-a\">x <span class=\"hljs-b c_\">&lt;</span></span>\n<span class=\"hljs-a\"><span class=\"hljs-b c_\">y</span></span>\n",
        new CodeMarkup("<span class=\"hljs-a\">x <span class=\"hljs-b c_\">&lt;\ny</span></span>\n", "x <\ny\n").Lines());

    [Theory]
    [InlineData("x", "y")]
    [InlineData("x", "xy")]
    [InlineData("xy", "x")]
    [InlineData("<b>x</b>", "x")]
    [InlineData("<span class=\"a\">x", "x")]
    [InlineData("x</span>", "x")]
    [InlineData("<span class=\"a\" onclick=\"b\">x</span>", "x")]
    [InlineData("<span class=\"a&quot;b\">x</span>", "x")]
    [InlineData("<span>x</span>", "x")]
    [InlineData("<script>", "<script>")]
    public void Markup_of_another_text_or_kind_is_refused(string markup, string text) => Assert.Null(new CodeMarkup(markup, text).Lines());

    [Theory]
    [InlineData("python", "python", null, false, "")]
    [InlineData("js title=\"a b.js\" {1,3-5}", "js", "a b.js", false, "1-1 3-5")]
    [InlineData("js{1,3-5}", "js", null, false, "1-1 3-5")]
    [InlineData("python linenos", "python", null, true, "")]
    [InlineData("python {linenos=table,hl_lines=[8,\"15-17\"],linenostart=199}", "python", null, true, "8-8 15-17")]
    [InlineData("{.python .numberLines startFrom=\"5\"}", "python", null, true, "")]
    [InlineData("python train.py https://x.example/a 来源", "python", "train.py", false, "")]
    [InlineData("ts showLineNumbers filename=\"x.ts\"", "ts", "x.ts", true, "")]
    [InlineData("c++", "c++", null, false, "")]
    [InlineData("python line_number:false mark:1,4-7", "python", null, false, "1-1 4-7")]
    [InlineData("", "", null, false, "")]
    public void Reads_what_stands_behind_a_fence(string info, string language, string? title, bool isNumbered, string marked)
    {
        var read = FenceInfoReader.Read(info);

        Assert.Equal((language, title, isNumbered), (read.Language, read.Title, read.IsNumbered));
        Assert.Equal(marked, string.Join(' ', read.Marked.Select(static run => $"{run.First}-{run.Last}")));
    }

    [Fact]
    public void A_title_may_lead_on()
    {
        var read = FenceInfoReader.Read("python train.py https://x.example/a 来源");

        Assert.Equal(("https://x.example/a", "来源"), (read.Link, read.LinkText));
    }

    [Fact]
    public void Numbers_are_no_text_and_begin_where_the_author_says()
    {
        var html = CodeFigure.Write(FenceInfoReader.Read("c {2} linenostart=9"), "a\nb\n", isColoured: false);

        Assert.Equal(
            "<figure class=\"code is-numbered\" data-language=\"c\"><pre tabindex=\"0\"><code class=\"language-c\"><span class=\"line\" data-line=\"9\">a\n</span>"
            + "<span class=\"line is-marked\" data-line=\"10\">b\n</span></code></pre></figure>",
            html);
    }

    [Fact]
    public void What_stands_behind_a_fence_is_escaped() => Assert.Equal(
        "<figure class=\"code\" data-language=\"a&quot;&gt;\"><figcaption>&lt;b&gt;</figcaption><pre tabindex=\"0\"><code class=\"language-a&quot;&gt;\">x\n</code></pre></figure>",
        CodeFigure.Write(new FenceInfo { Language = "a\">", Title = "<b>", Link = "javascript:alert(1)" }, "x\n", isColoured: false));
}
