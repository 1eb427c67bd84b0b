using Downlink.Tests.Sites;

namespace Downlink.Tests.Posts;

/// <summary>What lists, feeds and programs show of posts with formulas.</summary>
public sealed class FormulaTextTests : IDisposable
{
    private readonly SmallSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("---\ntitle: T\n---\n设 $x^2 \\le \\alpha$。\n\n$$\ny\n$$\n", "设 x² ≤ α。")]
    [InlineData("---\ntitle: T\n---\n动能：\n\n$$E = mv^2$$\n\n<!-- more -->\n\n其他", "动能：…")]
    [InlineData("---\ntitle: T\n---\n由 \\eqref{a} 得\n$$\ny\n$$\n其中 $c$ 为常数。", "由 … 得… 其中 c 为常数。")]
    [InlineData("---\ntitle: T\nexcerpt: 界是 $O(n^2)$\n---\n文", "界是 O(n²)")]
    [InlineData("---\ntitle: T\n---\n$\\E[X]$ 存在", "𝔼[X] 存在")]
    [InlineData("---\ntitle: T\nmath: false\n---\n价格 $x^2$", "价格 $x^2$")]
    [InlineData("---\ntitle: T\n---\n## 只有\n\n$$\nx\n$$\n", "只有…")]
    [InlineData("---\ntitle: T\n---\n$$\nx\n$$\n", "")]
    [InlineData("---\ntitle: T\n---\n| 式 | 码 |\n| --- | --- |\n| $x_1$ | `$x_2$` |\n", "| 式 | 码 | | x₁ | $x_2$ |")]
    public async Task An_excerpt_says_formulas_in_plain_characters(string markdown, string excerpt)
    {
        await BuildAsync(markdown);

        using var posts = System.Text.Json.JsonDocument.Parse(File.ReadAllText(_site.Folder["_site/posts.json"]));
        Assert.Equal(excerpt, posts.RootElement.EnumerateArray().Single().GetProperty("excerpt").GetString());
    }

    [Fact]
    public async Task A_title_says_them_wherever_it_stands()
    {
        await BuildAsync("---\ntitle: 论 $L^2$\n---\n# 论 $L^2$\n\n## 设 $x_1$\n\n文\n\n## 又\n");

        var page = File.ReadAllText(_site.Folder["_site/posts/a/index.html"]);
        Assert.DoesNotContain("$", File.ReadAllText(_site.Folder["_site/index.html"]), StringComparison.Ordinal);
        Assert.Contains("<title>论 L²", page, StringComparison.Ordinal);
        Assert.DoesNotContain("论 $", page, StringComparison.Ordinal);
        Assert.Contains("id=\"设-x-1\"", page, StringComparison.Ordinal);
    }

    private async Task BuildAsync(string markdown)
    {
        _site.Folder.Write("site.config.yml", "title: Small\nlanguage: zh-CN\nmath_macros:\n  E: '\\mathbb{E}'\n");
        _site.Folder.Write("content/posts/a.md", markdown);
        Assert.Equal(0, (await _site.BuildAsync()).ExitCode);
    }
}
