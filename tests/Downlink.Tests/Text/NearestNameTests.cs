using Downlink.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Text;

public sealed class NearestNameTests
{
    private static readonly string[] Known = ["title", "tagline", "page_size", "base_url", "menu", "math"];

    [Theory]
    [InlineData("pagesize", "page_size")]
    [InlineData("pageSize", "page_size")]
    [InlineData("base-url", "base_url")]
    [InlineData("tilte", "title")]
    [InlineData("mneu", "menu")]
    [InlineData("zzz", null)]
    [InlineData("", null)]
    public void Finds_the_name_that_was_meant(string written, string? meant) => Assert.Equal(meant, NearestName.Of(written, Known));

    [Fact]
    public void Distance_is_symmetric_and_zero_for_equals_alone()
    {
        var words = Gen.Elements('a', 'b', 'c').ListOf().Select(letters => string.Concat(letters));

        Prop.ForAll(words.ToArbitrary(), words.ToArbitrary(), (left, right) =>
            NearestName.Distance(left, right) == NearestName.Distance(right, left)
            && (NearestName.Distance(left, right) == 0) == (left == right)
            && NearestName.Distance(left, right) <= Math.Max(left.Length, right.Length))
            .Check(Config.QuickThrowOnFailure.WithReplay(7UL, 9UL));
    }
}
