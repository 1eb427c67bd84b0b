using Downlink.Searching;

namespace Downlink.Tests.Searching;

public sealed class TermKeyTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("0")]
    [InlineData("00")]
    [InlineData("z9")]
    [InlineData("transformers")]
    [InlineData("zzzzzzzzzzzz")]
    public void A_short_word_of_letters_and_digits_is_written_as_it_was_read(string word)
    {
        Assert.True(TermKey.TryOfWord(word, out var key));
        Assert.Equal(word, TermKey.TextOf(key));
    }

    [Theory]
    [InlineData("convolutional")]
    [InlineData("é")]
    [InlineData("a_b")]
    public void Any_other_word_has_no_key(string word) => Assert.False(TermKey.TryOfWord(word, out _));

    [Theory]
    [InlineData('目', '标', "目标")]
    [InlineData('p', '的', "p的")]
    [InlineData(0x20000, 0x2A6D6, "𠀀𪛖")]
    [InlineData('目', 0, "目")]
    public void A_pair_is_written_as_its_letters(int first, int second, string text) =>
        Assert.Equal(text, TermKey.TextOf(TermKey.OfPair(first, second)));

    [Fact]
    public void A_reader_knows_a_term_again_among_very_many()
    {
        var terms = new KnownTerms();
        for (var number = 1; number <= 10_000; number++)
            terms.Of(TermKey.OfPair('目', number)).Number = number;

        Assert.All(Enumerable.Range(1, 10_000), number => Assert.Equal(number, terms.Of(TermKey.OfPair('目', number)).Number));
    }
}
