namespace Scriban.Tests.Functions;

public sealed class HtmlGroupTests
{
    [Theory]
    [InlineData("'<p>This is a paragraph</p>' | html.escape", "&lt;p&gt;This is a paragraph&lt;/p&gt;")]
    [InlineData("x = '<é😀>' | html.escape; x", "&lt;&#233;&#128512;&gt;")]
    [InlineData("'<é😀>' | html.escape", "&lt;&#233;&#128512;&gt;")]
    [InlineData("5 | html.escape", "5")]
    [InlineData("['<'] | html.escape", "[&quot;&lt;&quot;]")]
    [InlineData("null | html.escape", "")]
    [InlineData("'<p>This is a paragraph</p>' | html.strip", "This is a paragraph")]
    [InlineData("\"a\\nb\" | html.newline_to_br", "a<br />\nb")]
    [InlineData("'john@liquid.com' | html.url_encode", "john%40liquid.com")]
    [InlineData("'<hello> & <scriban>' | html.url_escape", "%3Chello%3E%20&%20%3Cscriban%3E")]
    [InlineData("html.escape('<') + html.strip('<b>x</b>')", "&lt;x")]
    public void Does_what_the_functions_do(string code, string expected) => Assert.Equal(expected, Rendering.Of(code));

    [Theory]
    [InlineData("html.escape")]
    [InlineData("'a' | html.escape 'b'")]
    [InlineData("html.escape = 1")]
    public void Refuses_missing_and_wrong_arguments(string code) => Rendering.Fails(code);

    [Fact]
    public void Writes_what_it_would_have_given() =>
        Assert.Equal(
            Rendering.Of("x = t | html.escape; x", null, ("t", "a<b>&é—😀\ud83d'\"")),
            Rendering.Of("t | html.escape", null, ("t", "a<b>&é—😀\ud83d'\""))
        );
}
