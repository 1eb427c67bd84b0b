using Downlink.Text;

namespace Downlink.Tests.Text;

public sealed class TexScannerTests
{
    [Theory]
    [InlineData("$x$ is", "x")]
    [InlineData("$a_{ij} * b$，", "a_{ij} * b")]
    [InlineData("$n$th", "n")]
    [InlineData("$k$NN", "k")]
    [InlineData("$5$ 个", "5")]
    [InlineData(@"$\text{if $x$}$", @"\text{if $x$}")]
    [InlineData(@"$a \$ b$", @"a \$ b")]
    [InlineData("$准确率 = a$", "准确率 = a")]
    [InlineData("$`a`$", "a")]
    [InlineData("$$x$$", "x")]
    [InlineData("$$\nx\n$$", "\nx\n")]
    [InlineData(@"\(n\)", "n")]
    [InlineData(@"\(\alpha\)", @"\alpha")]
    [InlineData(@"\\(x_1\\)", "x_1")]
    [InlineData(@"\[x = 1\]", "x = 1")]
    [InlineData(@"\\[\frac{a}{b}\\]", @"\frac{a}{b}")]
    [InlineData(@"\begin{align}a\end{align}", @"\begin{align}a\end{align}")]
    [InlineData(@"\begin{cases}\begin{cases}a\end{cases}\end{cases}b", @"\begin{cases}\begin{cases}a\end{cases}\end{cases}")]
    public void Finds_a_formula(string text, string tex) => Assert.Equal(tex, TexScanner.Measure(text, ' ')?.TexOf(text).ToString());

    [Theory]
    [InlineData("$5和$6")]
    [InlineData("$5 and $6")]
    [InlineData("$20/$30")]
    [InlineData("$HOME")]
    [InlineData("$HOME/$USER")]
    [InlineData("$HOME$PATH")]
    [InlineData("$PATH 和 `$x`")]
    [InlineData("$5，又花了$，")]
    [InlineData("$ x $")]
    [InlineData("$x $y")]
    [InlineData("$a+$b")]
    [InlineData("$")]
    [InlineData("$$")]
    [InlineData("$$ $$")]
    [InlineData("$$$x$$$")]
    [InlineData(@"\[1\]")]
    [InlineData(@"\[注\]")]
    [InlineData(@"\(见下文\)")]
    [InlineData(@"\(see below\)")]
    [InlineData(@"\begin{tikzpicture}a\end{tikzpicture}")]
    [InlineData(@"\begin{align}a")]
    public void Leaves_a_text(string text) => Assert.Null(TexScanner.Measure(text, ' '));

    [Theory]
    [InlineData('S', "$5 and x$")]
    [InlineData('\\', "$x$")]
    [InlineData('$', "$x$")]
    [InlineData('a', "$x$")]
    public void Leaves_a_dollar_that_belongs_to_what_is_before_it(char before, string text) =>
        Assert.Null(TexScanner.Measure(text, before));

    [Fact]
    public void Reads_an_index_that_follows_a_word() => Assert.NotNull(TexScanner.Measure("$_{50}$", 't'));

    [Fact]
    public void Keeps_a_formula_whole_in_a_plain_text() =>
        Assert.Equal(@"令 $p_{ij} * \hat{x}_1 * y$ 为", MarkdownText.Plain(@"令 $p_{ij} * \hat{x}_1 * y$ **为**"));
}
