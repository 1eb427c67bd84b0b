using Downlink.Output;

namespace Downlink.Tests.Output;

public sealed class OutputPathTests
{
    [Theory]
    [InlineData("index.html")]
    [InlineData("posts/数据并行-0a1b2c3/index.html")]
    [InlineData(".nojekyll")]
    [InlineData("console/index.html")]
    [InlineData("com10.txt")]
    [InlineData("a..b/c...d")]
    public void Lets_an_ordinary_path_pass(string path) => Assert.Null(OutputPath.Refuse(path));

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../secret")]
    [InlineData("a/../../secret")]
    [InlineData("a//b")]
    [InlineData("a/./b")]
    [InlineData("a/")]
    [InlineData("a\0b")]
    [InlineData("a\u001b[2Jb")]
    [InlineData("a\\..\\b")]
    [InlineData("C:/x")]
    [InlineData("what?.html")]
    [InlineData("NUL")]
    [InlineData("posts/con.html")]
    [InlineData("posts/Lpt1/index.html")]
    [InlineData("com¹.txt")]
    [InlineData("ends with space ")]
    [InlineData("dot./x")]
    [InlineData(".git/config")]
    [InlineData("posts/.GIT/hooks")]
    [InlineData("git~1/config")]
    [InlineData(".g\u200Cit/config")]
    [InlineData("site.manifest.json")]
    [InlineData("Site.Manifest.JSON")]
    [InlineData(".downlink/lock")]
    public void Refuses_what_leaves_the_output_or_is_reserved(string path) => Assert.NotNull(OutputPath.Refuse(path));

    [Fact]
    public void Refuses_half_a_character() => Assert.NotNull(OutputPath.Refuse("a\uD83Db"));

    [Fact]
    public void Refuses_a_path_that_few_systems_take() =>
        Assert.NotNull(OutputPath.Refuse(string.Join('/', Enumerable.Repeat("name", 300))));

    [Fact]
    public void Counts_the_length_of_a_name_in_bytes()
    {
        Assert.Null(OutputPath.Refuse(new string('字', 85)));
        Assert.NotNull(OutputPath.Refuse(new string('字', 86)));
    }
}
