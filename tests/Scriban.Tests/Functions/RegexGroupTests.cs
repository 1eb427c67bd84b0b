namespace Scriban.Tests.Functions;

public sealed class RegexGroupTests
{
    [Theory]
    [InlineData("'(abc.*)' | regex.escape", "\\(abc\\.\\*\\)")]
    [InlineData(@"'\\(abc\\.\\*\\)' | regex.unescape", "(abc.*)")]
    [InlineData("'this is a text123' | regex.match `(\\w+) a ([a-z]+\\d+)`", "[\"is a text123\", \"is\", \"text123\"]")]
    [InlineData("'this' | regex.match 'x'", "[]")]
    [InlineData("('this' | regex.match 'x').size", "0")]
    [InlineData("null | regex.match 'x'", "[]")]
    [InlineData(
        "'this is a text123' | regex.matches `(\\w+)`",
        "[[\"this\", \"this\"], [\"is\", \"is\"], [\"a\", \"a\"], [\"text123\", \"text123\"]]"
    )]
    [InlineData("'abbbbcccd' | regex.replace 'b+c+' '-Yo-'", "a-Yo-d")]
    [InlineData("'ABC' | regex.replace 'b' '-' 'i'", "A-C")]
    [InlineData("'ABC' | regex.replace 'b' '-' options: 'i'", "A-C")]
    [InlineData("'a, b   , c,    d' | regex.split `\\s*,\\s*`", "[\"a\", \"b\", \"c\", \"d\"]")]
    public void Does_what_the_functions_do(string code, string expected) => Assert.Equal(expected, Rendering.Of(code));

    [Theory]
    [InlineData("regex.match 'a'")]
    [InlineData("'a' | regex.match '('")]
    [InlineData("'a' | regex.replace 'a'")]
    [InlineData("'a' | regex.match 'a' 'i' 'm'")]
    public void Refuses_missing_and_wrong_arguments(string code) => Rendering.Fails(code);

    [Fact]
    public void Stops_when_its_time_is_over() =>
        Rendering.Fails(
            "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' | regex.match '^(a+)+$'",
            context => context.RegexTimeOut = TimeSpan.FromMilliseconds(10));

    [Fact]
    public void Holds_replaced_text_against_the_limit_of_texts() =>
        Rendering.Fails("'aaaaaaaaaa' | regex.replace 'a' 'bbbbbbbbbbbbb'", context => context.LimitToString = 100);
}
