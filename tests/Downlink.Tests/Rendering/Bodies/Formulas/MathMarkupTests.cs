using Downlink.Rendering;

namespace Downlink.Tests.Rendering.Bodies.Formulas;

public sealed class MathMarkupTests
{
    [Theory]
    [InlineData("<mi mathvariant=\"double-struck\">R</mi>", "<mi>ℝ</mi>")]
    [InlineData("<mi mathvariant=\"script\">L</mi>", "<mi>ℒ</mi>")]
    [InlineData("<mi mathvariant=\"fraktur\">g</mi>", "<mi>𝔤</mi>")]
    [InlineData("<mi mathvariant=\"bold-italic\">α</mi>", "<mi>𝜶</mi>")]
    [InlineData("<mn mathvariant=\"bold\">12</mn>", "<mn>𝟏𝟐</mn>")]
    [InlineData("<mi mathvariant=\"italic\">h</mi>", "<mi>ℎ</mi>")]
    [InlineData("<mi mathvariant=\"normal\">d</mi>", "<mi mathvariant=\"normal\">d</mi>")]
    [InlineData("<mtext mathvariant=\"bold\">粗</mtext>", "<mtext class=\"math-bold\">粗</mtext>")]
    [InlineData("<menclose notation=\"box\"><mi>x</mi></menclose>", "<mrow class=\"math-box\"><mi>x</mi></mrow>")]
    [InlineData("<mo><mi>arg</mi><mo>⁡</mo></mo>", "<mrow><mi>arg</mi><mo>⁡</mo></mrow>")]
    [InlineData("<mpadded width=\"+0.6em\" lspace=\"0.3em\"><mi>x</mi></mpadded>", "<mpadded lspace=\"0.3em\"><mi>x</mi></mpadded>")]
    [InlineData("<mover accent=\"true\"><mi>x</mi><mo>^</mo></mover>", "<mover accent=\"true\"><mi>x</mi><mo>ˆ</mo></mover>")]
    [InlineData("<mi>x</mi><mtext>\u2009</mtext><mi>y</mi>", "<mi>x</mi><mspace width=\"0.1667em\"></mspace><mi>y</mi>")]
    [InlineData("<mo stretchy=\"false\">∣</mo><mi>x</mi>", "<mo stretchy=\"false\" lspace=\"0\" rspace=\"0\">∣</mo><mi>x</mi>")]
    [InlineData("<mi>a</mi><mo>∣</mo><mi>b</mi>", "<mi>a</mi><mo>∣</mo><mi>b</mi>")]
    [InlineData(
        "<mn>2</mn><mi>sin</mi><mo>\u2061</mo><mi>x</mi>",
        "<mn>2</mn><mspace width=\"0.1667em\"></mspace><mi>sin</mi><mo>\u2061</mo><mspace width=\"0.1667em\"></mspace><mi>x</mi>"
    )]
    [InlineData("<mi>sin</mi><mo>\u2061</mo><mo>(</mo>", "<mi>sin</mi><mo>\u2061</mo><mo>(</mo>")]
    [InlineData(
        "<mo>=</mo><msub><mrow><mi>lim</mi><mo>\u2061</mo></mrow><mi>n</mi></msub><mi>x</mi>",
        "<mo>=</mo><msub><mrow><mi>lim</mi><mo>\u2061</mo></mrow><mi>n</mi></msub><mspace width=\"0.1667em\"></mspace><mi>x</mi>"
    )]
    [InlineData("<mi>&lt;&#x27;&amp;</mi>", "<mi>&lt;&#39;&amp;</mi>")]
    public void Mends_what_browsers_do_not_read(string made, string expected) => Assert.Equal(expected, Inner(made));

    [Fact]
    public void Says_by_classes_how_a_table_is_aligned_and_ruled() => Assert.Equal(
        "<mtable><mtr><mtd class=\"math-line-below math-right math-close\"><mi>a</mi></mtd><mtd class=\"math-line-below math-left\"><mi>b</mi></mtd></mtr>"
        + "<mtr><mtd class=\"math-right math-close\"><mi>c</mi></mtd><mtd class=\"math-left\"><mi>d</mi></mtd></mtr></mtable>",
        Inner("<mtable rowlines=\"solid\" columnalign=\"right left\" columnspacing=\"0em\"><mtr><mtd class =\"mtr-glue\"></mtd><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr>"
            + "<mtr><mtd><mi>c</mi></mtd><mtd><mi>d</mi></mtd><mtd class =\"mml-eqn-num\"></mtd></mtr></mtable>"));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<mi><img src=\"x\"></mi>")]
    [InlineData("<mi>a</mo>")]
    [InlineData("<mi>a")]
    [InlineData("</math><b>")]
    [InlineData("<mi a='b'>x</mi>")]
    [InlineData("<mi>&nbsp;</mi>")]
    [InlineData("<!-- x -->")]
    [InlineData("<maction actiontype=\"statusline#x\">y</maction>")]
    public void Refuses_what_is_no_mathematics(string made) => Assert.Null(MathTree.Read(Whole(made)));

    [Theory]
    [InlineData("<mi href=\"javascript:alert(1)\" onclick=\"x\" style=\"color:red\" xlink:href=\"x\">a</mi>", "<mi>a</mi>")]
    [InlineData("<mspace width=\"url(x)\"/>", "<mspace></mspace>")]
    [InlineData("<mstyle mathcolor=\"#ff0000\"><mi>a</mi></mstyle>", "<mstyle mathcolor=\"#ff0000\"><mi>a</mi></mstyle>")]
    public void Drops_attributes_that_it_does_not_know(string made, string expected) => Assert.Equal(expected, Inner(made));

    [Fact]
    public void Refuses_what_nests_too_deep() =>
        Assert.Null(
            MathTree.Read(Whole(string.Concat(Enumerable.Repeat("<mrow>", 5000)) + string.Concat(Enumerable.Repeat("</mrow>", 5000))))
        );

    private static string Whole(string inner) =>
        $"<span class=\"katex\"><math xmlns=\"http://www.w3.org/1998/Math/MathML\"><semantics><mrow>{inner}</mrow><annotation encoding=\"application/x-tex\">other</annotation></semantics></math></span>";

    private static string Inner(string inner)
    {
        const string Before = "<math><semantics><mrow>",
            After = "</mrow><annotation encoding=\"application/x-tex\">a&lt;b</annotation></semantics></math>";
        var html = MathWriter.Write(MathRepair.Run(Assert.IsType<MathNode>(MathTree.Read(Whole(inner)))), "a<b", isDisplay: false);
        Assert.StartsWith(Before, html, StringComparison.Ordinal);
        Assert.EndsWith(After, html, StringComparison.Ordinal);
        return html[Before.Length..^After.Length];
    }
}
