using Downlink.Dedup;
using Downlink.Entries;
using Downlink.Posts;

namespace Downlink.Tests.Posts;

public sealed class SlugsTests
{
    private static readonly ContentHash Id = new(new string('a', 64));

    [Theory]
    [InlineData("梯度检查点(Gradient Checkpointing)", "gradient-checkpointing-aaaaaaa")]
    [InlineData("线段树", "aaaaaaa")]
    [InlineData("C++ 移动语义", "c-aaaaaaa")]
    [InlineData("Don't Repeat Yourself!", "dont-repeat-yourself-aaaaaaa")]
    [InlineData("incomprehensibilities incomprehensibilities incomprehensibilities", "incomprehensibilities-incomprehensibilities-aaaaaaa")]
    public void A_feed_post_has_the_latin_words_of_its_title_and_its_id(string title, string slug) =>
        Assert.Equal(slug, Slugs.OfFeedPost(title, Id).Value);

    [Theory]
    [InlineData("content/posts/2024-01-02-My Post.md", null, "my-post")]
    [InlineData("content/posts/2024-01-02.md", null, "2024-01-02")]
    [InlineData("content/posts/目标检测 入门.md", null, "目标检测-入门")]
    [InlineData("content/posts/trip/index.md", null, "trip")]
    [InlineData("content/posts/cafe\u0301.md", null, "café")]
    [InlineData("content/posts/x.md", "Ａ B", "a-b")]
    public void A_file_has_the_slug_it_names_or_its_own_name_less_the_date(string path, string? named, string slug) =>
        Assert.Equal(slug, Slugs.OfFile(path, new FrontMatter { Slug = named }).Value);
}
