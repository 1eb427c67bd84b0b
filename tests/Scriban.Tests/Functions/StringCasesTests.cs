using Scriban.Functions;

namespace Scriban.Tests.Functions;

public sealed class StringCasesTests
{
    [Theory]
    [InlineData("Mixed Case", "MIXED CASE", "mixed case")]
    [InlineData("ß É", "ß É", "ß é")]
    [InlineData(null, null, null)]
    public void Changes_case_without_a_culture(string? text, string? up, string? down)
    {
        Assert.Equal(up, StringCases.Upcase(text));
        Assert.Equal(down, StringCases.Downcase(text));
    }

    [Theory]
    [InlineData("test", "Test")]
    [InlineData("ABC def", "ABC def")]
    [InlineData("été", "Été")]
    [InlineData("1a", "1a")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Raises_only_the_first_letter(string? text, string expected) => Assert.Equal(expected, StringCases.Capitalize(text));

    [Theory]
    [InlineData("This is easy", "This Is Easy")]
    [InlineData("a-b c", "A-b C")]
    [InlineData("it's a (small) fLAG", "It's A (Small) FLAG")]
    [InlineData(null, "")]
    public void Raises_the_first_letter_of_each_word(string? text, string expected) =>
        Assert.Equal(expected, StringCases.CapitalizeWords(text));

    [Theory]
    [InlineData("100% M & Ms!!!", "100-m-ms")]
    [InlineData("Hello World! C# & é", "hello-world-c-é")]
    [InlineData("  a__b  ", "-a-b")]
    [InlineData("!!!", "")]
    [InlineData(null, "")]
    public void Makes_a_handle_of_letters_and_digits(string? text, string expected) => Assert.Equal(expected, StringCases.Handleize(text));

    [Theory]
    [InlineData(1, "product")]
    [InlineData(0, "products")]
    [InlineData(2, "products")]
    [InlineData(-1, "products")]
    public void Only_one_is_singular(int number, string expected) =>
        Assert.Equal(expected, StringCases.Pluralize(number, "product", "products"));
}
