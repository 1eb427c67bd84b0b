using AngleSharp.Html.Parser;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Rendering;
using Downlink.Typesetting;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Rendering.Bodies.Formulas;

/// <summary>Where formulas are seen, shown by their source; and, where there is Node, what becomes of them.</summary>
public sealed class FormulaTests
{
    [Theory]
    [InlineData("$$\n- a\n# b\n\nc\n$$", "<div class=\"math\" tabindex=\"0\">$$\n- a\n# b\n\nc\n$$</div>\n")]
    [InlineData("文\n$$x$$\n后", "<p>文</p>\n<div class=\"math\" tabindex=\"0\">$$x$$</div>\n<p>后</p>\n")]
    [InlineData("$$ x\n= 1 $$", "<div class=\"math\" tabindex=\"0\">$$ x\n= 1 $$</div>\n")]
    [InlineData("> $$\n> x\n> $$", "<blockquote>\n<div class=\"math\" tabindex=\"0\">$$\nx\n$$</div>\n</blockquote>\n")]
    [InlineData("```math\nx\n```", "<div class=\"math\" tabindex=\"0\">x</div>\n")]
    [InlineData("\\begin{align}\na\n\\end{align}", "<div class=\"math\" tabindex=\"0\">\\begin{align}\na\n\\end{align}</div>\n")]
    [InlineData("\\\\[x=1\\\\]", "<div class=\"math\" tabindex=\"0\">\\\\[x=1\\\\]</div>\n")]
    [InlineData("$a_i * b$ 与 $c_i * d$", "<p><span class=\"math\">$a_i * b$</span> 与 <span class=\"math\">$c_i * d$</span></p>\n")]
    [InlineData("$a$：$$b$$ 后", "<p><span class=\"math\">$a$</span>：<span class=\"math\" tabindex=\"0\">$$b$$</span> 后</p>\n")]
    [InlineData("其中 $$b$$ 为", "<p>其中 <span class=\"math\">$$b$$</span> 为</p>\n")]
    [InlineData("公式：$$b$$", "<p>公式：<span class=\"math\" tabindex=\"0\">$$b$$</span></p>\n")]
    [InlineData("$p<q$", "<p><span class=\"math\">$p&lt;q$</span></p>\n")]
    [InlineData("\\$x\\$ `$x$`", "<p>$x$ <code>$x$</code></p>\n")]
    [InlineData("$$\nx", "<p>$$\nx</p>\n")]
    [InlineData("$$ a\n\nb $$", "<p>$$ a</p>\n<p>b $$</p>\n")]
    [InlineData("见 \\eqref{a}", "<p>见 \\eqref{a}</p>\n")]
    public void Sees_formulas_where_they_are_written(string markdown, string expected) => Assert.Equal(expected, Render(markdown).Html);

    [Theory]
    [InlineData("价格 $5 和 $6")]
    [InlineData("```bash\necho $HOME $x$\n```")]
    public void A_dollar_is_a_dollar(string markdown) => Assert.False(Render(markdown).HasMath);

    [Fact]
    public void A_bar_within_a_formula_makes_no_column() =>
        Assert.Contains(
            "<td><span class=\"math\">$P(A|B)$</span></td>",
            Render("| a | b |\n| --- | --- |\n| $P(A|B)$ | c |").Html,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_post_may_have_none()
    {
        Assert.Equal("<p>$x$ <em>y</em></p>\n", Render("$x$ *y*", math: false).Html);
        Assert.Equal("<p>$x$</p>\n", Render("$x$", config: new SiteConfig { Title = "t", Math = MathMode.Off }).Html);
        Assert.True(Render("$x$", math: true, config: new SiteConfig { Title = "t", Math = MathMode.Off }).HasMath);
    }

    [Fact]
    public void Without_Node_it_is_told_once()
    {
        var diagnostics = new DiagnosticBag();
        Render("$x$ $y$\n\n```c\nx\n```\n", diagnostics: diagnostics);
        Render("$z$", diagnostics: diagnostics);

        var told = Assert.Single(diagnostics.ToSorted());
        Assert.Equal("site.config.yml(1,1): warning DL0444: incomplete: formulas and code are shown as their source, as there is no `node` on the PATH", told.ToString());
    }

    /// <summary>
    /// What is held back from the allow-list comes back as an element of the text, never into a value or a comment of what is around it.
    /// </summary>
    [Fact]
    public void No_mixture_of_html_and_formulas_leaves_anything_that_runs()
    {
        string[] pieces =
        [
            "<div title=\"",
            "\">",
            "$x$",
            "\n\n",
            "<script>alert(1)</script>",
            "```c\na\n```\n",
            "<!--",
            "-->",
            "<span data-insert=\"0\"></span>",
            "<span data-insert=\"",
            "99999999999",
            "'",
            "<textarea>",
            "</textarea>",
            "<p>",
            "<b onclick=\"x\">",
            "$$<script>$$",
            "文",
        ];
        Prop.ForAll(
                Arb.From(Gen.Elements(pieces).ListOf().Select(string.Concat)),
                static text =>
                {
                    var body = new HtmlParser().ParseDocument("<!doctype html><body>" + Render(text).Html);
                    Assert.Empty(body.QuerySelectorAll("script,textarea"));
                    Assert.DoesNotContain(
                        body.All.SelectMany(static element => element.Attributes),
                        static attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)
                    );
                }
            )
            .Check(Repeatable.Runs.WithMaxTest(300).WithEndSize(14));
    }

    [NodeFact]
    public void Labels_are_numbered_and_referred_to()
    {
        using var typesetter = Open();
        var html = Render(
            "由 \\eqref{eq:b} 与 \\ref{a}\n\n$$x \\label{a}$$\n\n$$y \\label{eq:b} \\tag{B}$$\n\n$z \\eqref{a}$",
            typesetter: typesetter
        ).Html;

        Assert.StartsWith("<p>由 <a href=\"#eq:b\">(B)</a> 与 <a href=\"#eq:a\">1</a></p>\n<div class=\"formula\" id=\"eq:a\" tabindex=\"0\"><math display=\"block\">", html, StringComparison.Ordinal);
        Assert.Contains("<mtext>(1)</mtext>", html, StringComparison.Ordinal);
        Assert.Contains("<annotation encoding=\"application/x-tex\">x \\label{a}</annotation>", html, StringComparison.Ordinal);
    }

    [NodeFact]
    public void Definitions_hold_for_the_rest_of_the_post_and_those_of_the_settings_for_all()
    {
        using var typesetter = Open();
        var diagnostics = new DiagnosticBag();
        var config = new SiteConfig { Title = "t", MathMacros = "\\newcommand{\\E}{\\mathbb{E}}" };

        var html = Render(
            "$\\newcommand{\\f}[1]{#1!}$ $\\f{n}$ $\\E$",
            config: config,
            typesetter: typesetter,
            diagnostics: diagnostics
        ).Html;

        Assert.Empty(diagnostics.ToSorted());
        Assert.Contains("<span class=\"math\" hidden>", html, StringComparison.Ordinal);
        Assert.Contains("<mi>n</mi><mo stretchy=\"false\">!</mo>", html, StringComparison.Ordinal);
        Assert.Contains("𝔼", html, StringComparison.Ordinal);
    }

    [NodeFact]
    public void A_fault_in_TeX_is_told_at_its_place_and_the_source_is_shown()
    {
        using var typesetter = Open();
        var diagnostics = new DiagnosticBag();
        var html = Render(
            "好 $a + \\foo$\n\n$$\na\n\\href{javascript:x}{y}\n$$\n\n```nix-like\nx\n```\n",
            typesetter: typesetter,
            diagnostics: diagnostics
        ).Html;

        Assert.Equal(
            ["content/posts/a.md(5,8): warning DL0441", "content/posts/a.md(9,1): warning DL0441", "content/posts/a.md(12,1): warning DL0442"],
            diagnostics.ToSorted().Select(static found => found.ToString()[..found.ToString().IndexOf(": ", 25, StringComparison.Ordinal)]));
        Assert.Contains("<span class=\"math\">$a + \\foo$</span>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href", html.Replace("\\href{javascript:x}", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static Typesetter Open() => new(NodeParts.Find(), new AnswerCache(null, static () => []));

    private static RenderedBody Render(string markdown, bool? math = null, SiteConfig? config = null, Typesetter? typesetter = null, DiagnosticBag? diagnostics = null)
    {
        var entry = new Entry
        {
            Kind = EntryKind.Markdown,
            Body = markdown,
            Origin = new SourceSpan("content/posts/a.md", 1, 1, 0),
            BodyLine = 5,
            Index = 0,
            FrontMatter = new FrontMatter { Math = math },
        };
        return new BodyRenderer(config ?? new SiteConfig { Title = "t" }, typesetter ?? NoNode.Typesetter).Render(entry, diagnostics ?? new DiagnosticBag());
    }
}
