using Downlink.Searching;

namespace Downlink.Tests.Searching;

public sealed class BodyTextReaderTests
{
    [Theory]
    [InlineData("<h2 id=\"a\">标题 <a data-downlink=\"chrome\" href=\"#a\">#<b>x</b></a></h2>\n<p>一</p>", "# 标题|一")]
    [InlineData("<p>一&amp;二<br>三 <em>四</em>五</p>", "一&二 三 四五")]
    [InlineData("<ol>\n<li><span data-source=\"1.\"></span>第一</li>\n<li><p>甲</p><p>乙</p></li></ol>", "1.第一|甲|乙")]
    [InlineData("<p>前</p><figure class=\"lost\" data-source=\"[代码]\"><figcaption>这里有代码</figcaption></figure><p>后</p>", "前|[代码]|后")]
    [InlineData("<p>后<span class=\"cut\" data-source=\"...\">…</span></p>", "后...")]
    [InlineData("<p>设<math><mrow><mi>x</mi></mrow><annotation encoding=\"application/x-tex\">x &lt; y</annotation></math>为</p>", "设x < y为")]
    [InlineData("<p data-x=\"a>b\">c<!-- d > e -->f<img alt=\"g\" src=\"h\"></p>", "cf")]
    [InlineData("<table><tr><th>a</th><td>b</td></tr></table>", "a|b")]
    [InlineData("<pre><code>one\n  two</code></pre>", "one two")]
    [InlineData("<div><span data-downlink=\"chrome\">a<span>b</span>c</span>d</div>", "d")]
    [InlineData("<p>e\u0301</p>", "é")]
    [InlineData("<h2> </h2><p>a&nbsp;&#x4e00; &b; &</p>", "a 一 &b; &")]
    [InlineData("<p>never ends", "never ends")]
    [InlineData("a < b <", "a")]
    [InlineData("", "")]
    public void Reads_blocks_without_what_is_not_the_texts(string html, string expected) =>
        Assert.Equal(
            expected,
            BodyTextReader.Read(html).Replace("\t", "# ", StringComparison.Ordinal).Replace('\n', '|')
        );
}
