using Downlink.Pages;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Pages;

public sealed class PermalinkTests
{
    [Theory]
    [InlineData("/", "index.html")]
    [InlineData("/posts/x/", "posts/x/index.html")]
    [InlineData("/404.html", "404.html")]
    [InlineData("/posts/%E4%B8%AD/", "posts/中/index.html")]
    public void A_folder_is_answered_by_its_index(string path, string file) =>
        Assert.Equal(file, new Permalink(path).OutputPath);

    [Theory]
    [InlineData("about", "/about/")]
    [InlineData("/about", "/about/")]
    [InlineData(" /a/b/ ", "/a/b/")]
    [InlineData("/old/page.html", "/old/page.html")]
    [InlineData("/v1.2", "/v1.2/")]
    [InlineData("/关于", "/%E5%85%B3%E4%BA%8E/")]
    [InlineData("/%E5%85%B3%E4%BA%8E/", "/%E5%85%B3%E4%BA%8E/")]
    [InlineData("/a b?c#d", "/a%20b%3Fc%23d/")]
    [InlineData("/", "/")]
    public void Reads_a_path_as_an_author_writes_it(string text, string path)
    {
        Assert.True(Permalink.TryParse(text, out var permalink));
        Assert.Equal(path, permalink.Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../x")]
    [InlineData("/a/../../x")]
    [InlineData("/a/%2e%2e/x")]
    [InlineData("/a%2F..%2Fb")]
    [InlineData("//host/x")]
    [InlineData("https://host/x")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/a\\..\\b")]
    [InlineData("/a\0b")]
    [InlineData("/a/./b")]
    public void Refuses_what_leaves_the_site(string text) => Assert.False(Permalink.TryParse(text, out _));

    [Fact]
    public void Refuses_a_name_that_no_file_system_takes() => Assert.False(Permalink.TryParse("/" + new string('文', 100), out _));

    [Fact]
    public void Whatever_is_read_stays_inside_and_comes_back_as_it_was() =>
        Prop.ForAll<string>(text =>
        {
            if (text is null || !Permalink.TryParse(text, out var permalink)) return true;

            return StaysInside(permalink) && Permalink.TryParse(permalink.Path, out var again) && again == permalink;
        }).Check(Repeatable.Runs);

    [Fact]
    public void A_path_of_hostile_pieces_is_refused_or_stays_inside() =>
        Prop.ForAll(
                Gen.Elements("..", ".", "%2e", "%2E%2e", "/", "\\", "%5c", "%2f", "a", "中", "%", ":", "?", "\0", "%00")
                    .ListOf()
                    .Select(string.Concat)
                    .ToArbitrary(),
                text => !Permalink.TryParse(text, out var permalink) || StaysInside(permalink)
            )
            .Check(Repeatable.Runs);

    [Fact]
    public void A_file_path_comes_back_from_its_permalink() =>
        Assert.Equal("img/图 1?#%.png", Permalink.OfFile("img/图 1?#%.png").OutputPath);

    [Fact]
    public void What_stands_below_a_file_stands_in_a_folder_of_its_name() =>
        Assert.Equal("/about/page/2/", new Permalink("/about.html").Below("page/2/").Path);

    private static bool StaysInside(Permalink permalink)
    {
        var root = Path.GetFullPath("/site/");
        return Path.GetFullPath(Path.Combine(root, permalink.OutputPath)).StartsWith(root, StringComparison.Ordinal)
            && permalink.Path.All(static c => char.IsAsciiLetterOrDigit(c) || "-._~%/".Contains(c, StringComparison.Ordinal));
    }
}
