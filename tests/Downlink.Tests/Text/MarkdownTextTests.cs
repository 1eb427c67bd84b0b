using Downlink.Text;

namespace Downlink.Tests.Text;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("# 头\n\n一。<!--more-->二", "头\n\n一。")]
    [InlineData("一\n\n<!--  More  -->\n\n二", "一")]
    [InlineData("一 <!-- no --> 二\n<!-- more -->", "一  二")]
    [InlineData("<!-- more -->二", "")]
    [InlineData("一<!-- more", null)]
    [InlineData("一", null)]
    public void The_opening_ends_where_its_author_says(string markdown, string? opening) => Assert.Equal(opening, MarkdownText.Opening(markdown));

    [Fact]
    public void Words_in_tags_of_other_tools_are_no_words_of_the_text() =>
        Assert.Equal("一\n\n\n二 三", MarkdownText.Plain("* TOC\n{:toc}\n\n一\n\n{% asset_img a.png 图 %}\n\n二 [三](/a){:target=\"_blank\"}"));
}
