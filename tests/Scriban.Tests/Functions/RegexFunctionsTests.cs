using System.Text.RegularExpressions;
using Scriban.Functions;

namespace Scriban.Tests.Functions;

public sealed class RegexFunctionsTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void Gives_the_match_and_its_groups()
    {
        Assert.Equal(["c123", "c", "123"], RegexFunctions.Match("abc123def", @"(\w)(\d+)", null, Second));
        Assert.Empty(RegexFunctions.Match("abc", "x", null, Second));
        Assert.Empty(RegexFunctions.Match(null, "x", null, Second));
    }

    [Fact]
    public void Gives_all_matches() =>
        Assert.Equal([["a1", "1"], ["b2", "2"]], RegexFunctions.Matches("a1b2", @"\w(\d)", null, Second));

    [Theory]
    [InlineData("ABC", "b", "i", "A-C")]
    [InlineData("a\nb", "^b", "m", "a\n-")]
    [InlineData("a\nb", "a.b", "s", "-")]
    [InlineData("ab", "a b", "x", "-")]
    [InlineData("A\nb", "^ B", "imx", "A\n-")]
    [InlineData("ABC", "b", null, "ABC")]
    public void Reads_options_by_their_letters(string text, string pattern, string? options, string expected) =>
        Assert.Equal(expected, RegexFunctions.Replace(text, pattern, "-", options, Second, _ => { }));

    [Fact]
    public void Replaces_with_groups() => Assert.Equal("ba", RegexFunctions.Replace("ab", "(a)(b)", "$2$1", null, Second, _ => { }));

    [Fact]
    public void Splits_by_a_pattern() => Assert.Equal(["a", "b", "c"], RegexFunctions.Split("a, b ,c", @"\s*,\s*", null, Second));

    [Fact]
    public void Escapes_and_unescapes()
    {
        Assert.Equal(@"\(abc\.\*\)", RegexFunctions.Escape("(abc.*)"));
        Assert.Equal("(abc.*)", RegexFunctions.Unescape(@"\(abc\.\*\)"));
        Assert.Null(RegexFunctions.Escape(null));
    }

    [Fact]
    public void Stops_when_its_time_is_over() =>
        Assert.ThrowsAny<RegexMatchTimeoutException>(
            () => RegexFunctions.Match(new string('a', 40) + "!", "^(a+)+$", null, TimeSpan.FromMilliseconds(10)));
}
