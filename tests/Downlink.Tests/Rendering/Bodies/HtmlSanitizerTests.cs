using Downlink.Rendering;

namespace Downlink.Tests.Rendering.Bodies;

public sealed class HtmlSanitizerTests
{
    [Theory]
    [InlineData("<p><marquee><p>x", "<p></p><p>x</p><p></p>")]
    [InlineData("<a>a<video><source src=\"y\"></video></a>", "<a>a</a><a href=\"y\">y</a>")]
    public void What_is_left_is_read_as_it_was_meant(string html, string expected)
    {
        var clean = Clean(html);
        Assert.Equal(expected, clean);
        Assert.Equal(clean, Clean(clean ?? ""));
    }

    [Theory]
    [InlineData("<b title='\uFFFF'>x</b>y", "<b title=\"\uFFFD\">x</b>y")]
    [InlineData("&gt;\uFFFFy", "&gt;\uFFFDy")]
    public void No_character_ends_a_text(string html, string expected) => Assert.Equal(expected, Clean(html));

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<p><i>")]
    [InlineData("<svg><div/>")]
    [InlineData("<x></y>")]
    public void What_is_nested_by_the_thousand_is_no_html(string piece) =>
        Assert.Null(Clean(string.Concat(Enumerable.Repeat(piece, 1_000))));

    [Theory]
    [InlineData("<p>x")]
    [InlineData("<li>x")]
    [InlineData("<br>")]
    [InlineData("<svg><path/></svg>")]
    [InlineData("<div>x</div>")]
    public void What_stands_side_by_side_by_the_thousand_is(string piece) =>
        Assert.NotNull(Clean(string.Concat(Enumerable.Repeat(piece, 1_000))));

    private static string? Clean(string html) =>
        new HtmlSanitizer(static address => address, static address => (address, null), static _ => false).Clean(html);
}
