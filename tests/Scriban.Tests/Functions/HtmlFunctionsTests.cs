using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Scriban.Functions;

namespace Scriban.Tests.Functions;

public sealed class HtmlFunctionsTests
{
    [Theory]
    [InlineData("<p class=\"x\">it's & that</p>", "&lt;p class=&quot;x&quot;&gt;it&#39;s &amp; that&lt;/p&gt;")]
    [InlineData("© é ÿ", "&#169; &#233; &#255;")]
    [InlineData("\u00a0", "&#160;")]
    [InlineData("— Ā €", "— Ā €")]
    [InlineData("a😀b", "a&#128512;b")]
    [InlineData("", "")]
    public void Escapes_markup_Latin_1_and_what_lies_beyond_the_basic_plane(string text, string expected) =>
        Assert.Equal(expected, HtmlFunctions.Escape(text));

    [Fact]
    public void Replaces_half_a_pair() => Assert.Equal("a\ufffdb", HtmlFunctions.Escape("a\ud83db"));

    [Fact]
    public void Gives_the_same_text_back_where_nothing_is_to_be_escaped()
    {
        var text = new string('a', 100);

        Assert.Same(text, HtmlFunctions.Escape(text));
    }

    [Fact]
    public void Escapes_any_text_as_the_platform_does() =>
        Prop.ForAll<string>(text => HtmlFunctions.Escape(text) == WebUtility.HtmlEncode(text)).Check(Repeatable.Runs);

    [Fact]
    public void Leaves_no_markup_in_any_escaped_text() =>
        Prop.ForAll<string>(text => HtmlFunctions.Escape(text)?.AsSpan().ContainsAny('<', '>', '"') is not true).Check(Repeatable.Runs);

    [Theory]
    [InlineData("<p>a <b>bold</b></p>", "a bold")]
    [InlineData("<!-- c --><script>x</script><style>y</style>t", "t")]
    [InlineData("<SCRIPT type='x'>a < b</Script>t", "t")]
    [InlineData("a > b < c", "a > b < c")]
    [InlineData("a <br\n/> b", "a  b")]
    [InlineData("<!-- never closed > x", " x")]
    [InlineData("<script>never closed", "never closed")]
    [InlineData("<>", "")]
    public void Strips_tags_comments_scripts_and_styles(string text, string expected) =>
        Assert.Equal(expected, HtmlFunctions.Strip(text));

    [Fact]
    public void Strips_a_text_of_many_open_scripts_in_little_time() =>
        Assert.Equal(200_000, HtmlFunctions.Strip(string.Concat(Enumerable.Repeat("<script ", 25_000)))?.Length);

    [Theory]
    [InlineData("Hello\nWorld", "Hello<br />\nWorld")]
    [InlineData("a\r\nb\n", "a<br />\r\nb<br />\n")]
    [InlineData("a", "a")]
    public void Puts_a_break_before_each_newline(string text, string expected) =>
        Assert.Equal(expected, HtmlFunctions.NewlineToBr(text));

    [Theory]
    [InlineData("john@liquid.com", "john%40liquid.com")]
    [InlineData("a&b c/d?e=ü", "a%26b%20c%2Fd%3Fe%3D%C3%BC")]
    public void Encodes_all_but_the_unreserved(string text, string expected) =>
        Assert.Equal(expected, HtmlFunctions.UrlEncode(text));

    [Theory]
    [InlineData("<hello> & <scriban>", "%3Chello%3E%20&%20%3Cscriban%3E")]
    [InlineData("a&b c/d?e=ü 'x'", "a&b%20c/d?e=%C3%BC%20'x'")]
    [InlineData("%20 \"<>#[]", "%2520%20%22%3C%3E#[]")]
    [InlineData("ü😀", "%C3%BC%F0%9F%98%80")]
    public void Escapes_what_an_address_may_not_hold(string text, string expected) =>
        Assert.Equal(expected, HtmlFunctions.UrlEscape(text));

    [Fact]
    public void Reads_back_any_text_that_was_encoded() =>
        Prop.ForAll<NonNull<string>>(text => Uri.UnescapeDataString(HtmlFunctions.UrlEncode(text.Get) ?? "") == text.Get)
            .Check(Repeatable.Runs);

    [Fact]
    public void Passes_null_on()
    {
        Assert.Null(HtmlFunctions.Escape(null));
        Assert.Null(HtmlFunctions.Strip(null));
        Assert.Null(HtmlFunctions.NewlineToBr(null));
        Assert.Null(HtmlFunctions.UrlEncode(null));
        Assert.Null(HtmlFunctions.UrlEscape(null));
    }
}
