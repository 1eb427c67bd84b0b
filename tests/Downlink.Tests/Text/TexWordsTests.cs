using Downlink.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Text;

public sealed class TexWordsTests
{
    private static readonly TexWords Words = new(@"\newcommand{\R}{\mathbb{R}}\newcommand{\loop}{\loop}\newcommand{\iid}{\sim}\newcommand{\half}{\frac{1}{2}}\newcommand{\nop}{}");

    [Theory]
    [InlineData("x^2", "x²")]
    [InlineData(@"\alpha", "α")]
    [InlineData("E=mc^2", "E = mc²")]
    [InlineData("a_{ij}-b_{i j}", "aᵢⱼ − bᵢⱼ")]
    [InlineData(@"x_d^2 + W_{\text{model}}", "x_d² + W_model")]
    [InlineData("x_{i,j}", "x_(i,j)")]
    [InlineData("f(x)=-x + 1,000", "f(x) = −x + 1,000")]
    [InlineData(@"e^{i\pi}+1 = 0", "e^(iπ) + 1 = 0")]
    [InlineData(@"A^{-1}, A^\top, 90^\circ, f'(x), y''", "A⁻¹, Aᵀ, 90°, f′(x), y″")]
    [InlineData(@"x\le y\to\infty", "x ≤ y → ∞")]
    [InlineData(@"f\colon A", null)]
    [InlineData(@"f: A \to B", "f: A → B")]
    [InlineData(@"p(x\mid z) \sim \mathcal{N}(0, I)", "p(x | z) ∼ 𝒩(0, I)")]
    [InlineData(@"\log_2 n + 2\sin\theta\cos(x)", "log₂ n + 2 sin θ cos(x)")]
    [InlineData(@"O(n \log n)", "O(n log n)")]
    [InlineData(@"\sum_{i=1}^{n} x_i", "∑ᵢ₌₁ⁿ xᵢ")]
    [InlineData(@"\frac{1}{2}x, \frac{a+b}{2c}, \frac{\partial L}{\partial x}", "½ x, (a+b)/(2c), ∂L/∂x")]
    [InlineData(@"\frac{a}{b}^2", null)]
    [InlineData(@"\sqrt 2 + \sqrt[3]{x+y}\sqrt{d_k}", "√2 + ³√(x+y) √dₖ")]
    [InlineData(@"\hat{y}_i, \bar x, \vec{v}", "ŷᵢ, x̄, v⃗")]
    [InlineData(@"\hat{xy}", null)]
    [InlineData(@"\mathbb{R}^n \ni \mathbf{x}", "ℝⁿ ∋ x")]
    [InlineData(@"\R^2", "ℝ²")]
    [InlineData(@"X \iid Y, \half x, a\nop b", "X ∼ Y, ½ x, ab")]
    [InlineData(@"\loop", null)]
    [InlineData(@"\left( x \right), \left. y \right|_0, \{1,2\}, \|x\|_2, \log|x|", "(x), y|₀, {1,2}, ||x||₂, log |x|")]
    [InlineData(@"x \text{ if } y", "x if y")]
    [InlineData(@"\operatorname{softmax}(z)", "softmax(z)")]
    [InlineData(@"\theta^* = \arg\max_\theta L", "θ* = arg max_θ L")]
    [InlineData(@"a \ne b \not= c \quad d", "a ≠ b ≠ c d")]
    [InlineData(@"x \in [0, 1)", "x ∈ [0, 1)")]
    [InlineData("50\\%", "50%")]
    [InlineData(@"\begin{pmatrix} 1 & 2 \end{pmatrix}", null)]
    [InlineData(@"\unknown", null)]
    [InlineData("x^", null)]
    [InlineData("x^{2", null)]
    [InlineData("a & b", null)]
    [InlineData("", null)]
    public void A_formula_is_said_as_far_as_plain_characters_go(string tex, string? words) => Assert.Equal(words, Words.Of(tex));

    [Fact]
    public void A_formula_that_nobody_would_read_in_a_line_is_not_said() =>
        Assert.Null(Words.Of(string.Join(" + ", Enumerable.Range(1, 20).Select(static number => $"x_{{{number}}}"))));

    [Theory]
    [InlineData("xx")]
    [InlineData("")]
    public void Macros_of_macros_come_to_an_end(string last)
    {
        var macros = string.Concat(Enumerable.Range(0, 9).Select(static at =>
            $"\\newcommand{{\\{(char)('a' + at)}}}{{{string.Concat(Enumerable.Repeat($"\\{(char)('b' + at)}", 20))}}}"));

        Assert.Null(new TexWords(macros + $@"\newcommand{{\j}}{{{last}}}").Of(@"\a"));
    }

    [Theory]
    [InlineData(@"关于 $L^2$ 与 \(\alpha\)", "关于 L² 与 α", "关于 L² 与 α")]
    [InlineData(@"矩阵 $\begin{smallmatrix}a\end{smallmatrix}$ 的秩", "矩阵 … 的秩", @"矩阵 $\begin{smallmatrix}a\end{smallmatrix}$ 的秩")]
    [InlineData("$$\na\n$$\n即 $b$\n\n$$c$$", "\n即 b\n\nc", "$$\na\n$$\n即 b\n\nc")]
    [InlineData("$5 和 $6", "$5 和 $6", "$5 和 $6")]
    [InlineData(@"代码 `$x$` 与 $x^2$，`` `$y$ ``", "代码 `$x$` 与 x²，`` `$y$ ``", "代码 `$x$` 与 x²，`` `$y$ ``")]
    [InlineData(@"\$5，\$x$ 与 $x$", "$5，$x$ 与 x", "$5，$x$ 与 x")]
    [InlineData("一半 ` 与 $x^2$", "一半 ` 与 x²", "一半 ` 与 x²")]
    [InlineData(@"$\a$ $\b$ 与 $\c$", "… 与 …", @"$\a$ $\b$ 与 $\c$")]
    [InlineData("没有", "没有", "没有")]
    public void In_a_text_the_rest_is_left_out_and_in_a_title_it_stays(string text, string said, string title) =>
        Assert.Equal((said, title), (Words.InText(text), Words.InTitle(text)));

    [Fact]
    public void Any_TeX_is_said_or_not() =>
        Prop.ForAll(
                Gen.Elements(
                        [@"\frac", @"\sqrt", @"\hat", @"\left", @"\R", @"\loop", @"\",
                         "{", "}", "[", "]", "^", "_", "x", "2", " ", ".", "+", ",", "𝑊", "'"]
                    )
                    .ListOf()
                    .Select(static parts => string.Concat(parts))
                    .ToArbitrary(),
                static tex => Words.Of(tex) is not { } words || (words.Length > 0 && !words.Contains(@"\frac", StringComparison.Ordinal))
            )
            .Check(Repeatable.Runs);
}
