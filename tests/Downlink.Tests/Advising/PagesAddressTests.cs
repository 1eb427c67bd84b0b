using Downlink.Advising;

namespace Downlink.Tests.Advising;

public sealed class PagesAddressTests
{
    [Theory]
    [InlineData("https://github.com/You/blog.git", "https://you.github.io/blog")]
    [InlineData("https://user:secret@github.com/you/blog", "https://you.github.io/blog")]
    [InlineData("git@github.com:you/Blog.git", "https://you.github.io/Blog")]
    [InlineData("ssh://git@github.com/you/you.github.io.git", "https://you.github.io/")]
    [InlineData("git@github.com:You/you.github.io", "https://you.github.io/")]
    [InlineData("https://elsewhere.example/you/blog.git", null)]
    [InlineData("../bare.git", null)]
    [InlineData("https://github.com/you", null)]
    public void Is_where_the_repository_of_a_remote_is_shown(string remote, string? address) =>
        Assert.Equal(address, PagesAddress.Of(remote)?.AbsoluteUri);
}
