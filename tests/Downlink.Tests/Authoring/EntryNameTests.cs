using Downlink.Authoring;
using Downlink.Output;
using Downlink.Posts;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Authoring;

public sealed class EntryNameTests
{
    [Theory]
    [InlineData("Attention Is All You Need", "attention-is-all-you-need")]
    [InlineData("状态空间模型入门", "状态空间模型入门")]
    [InlineData("用 PyTorch 写一个 DDP 训练循环", "pytorch-ddp")]
    [InlineData("C++ 移动语义", "c-移动语义")]
    [InlineData("2024 年的 3 个技巧", "2024-年的-3-个技巧")]
    [InlineData("Что такое", "что-такое")]
    [InlineData("cafe\u0301", "café")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("！？", "post")]
    [InlineData("CON", "con-post")]
    [InlineData("Index", "index-post")]
    [InlineData("com1", "com1-post")]
    public void A_title_makes_a_name_that_is_good_in_an_address(string title, string name) =>
        Assert.Equal(name, EntryName.Of(title, null, "post"));

    [Theory]
    [InlineData("my-choice", "my-choice")]
    [InlineData("../Up\\and:away", "up-and-away")]
    [InlineData("nul", "nul-post")]
    public void A_chosen_slug_is_taken_as_far_as_a_file_may_be_called_so(string slug, string name) =>
        Assert.Equal(name, EntryName.Of("Title", slug, "post"));

    [Fact]
    public void A_long_title_is_cut_between_words_and_never_within_a_character()
    {
        Assert.Equal(48, EntryName.Of(string.Concat(Enumerable.Repeat("长", 90)), null, "post").Length);
        Assert.Equal("数据", EntryName.Of("数据 " + string.Concat(Enumerable.Repeat("长", 60)), null, "post"));
        Assert.Equal(96, EntryName.Of(string.Concat(Enumerable.Repeat("𠮷", 60)), null, "post").Length);
    }

    [Fact]
    public void Any_title_makes_a_name_that_every_system_allows_and_that_is_its_own_slug() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<string?>(),
                static title =>
                {
                    var name = EntryName.Of(title ?? "", null, "post");
                    Assert.Null(OutputPath.Refuse(name + ".md"));
                    Assert.DoesNotContain('/', name);
                    Assert.Equal(name, Slugs.OfFile($"content/posts/{name}.md", null).Value);
                }
            )
            .Check(Repeatable.Runs);
}
