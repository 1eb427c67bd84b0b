using FsCheck;
using FsCheck.Fluent;
using Scriban.Functions;

namespace Scriban.Tests.Functions;

public sealed class StringSlicesTests
{
    [Theory]
    [InlineData("hello", 0, null, "hello")]
    [InlineData("hello", 1, null, "ello")]
    [InlineData("hello", 1, 3, "ell")]
    [InlineData("hello", -2, null, "lo")]
    [InlineData("hello", -2, 1, "l")]
    [InlineData("hello", 1, 100, "ello")]
    [InlineData("hello", 5, null, "")]
    [InlineData("hello", -9, null, "hello")]
    [InlineData("hello", -6, 3, "he")]
    [InlineData("hello", -9, 2, "")]
    [InlineData("hello", 1, -1, "")]
    [InlineData("hello", int.MinValue, int.MaxValue, "hell")]
    [InlineData(null, 0, null, "")]
    public void Slices_from_either_end(string? text, int start, int? length, string expected) =>
        Assert.Equal(expected, StringSlices.Slice(text, start, length));

    [Theory]
    [InlineData("hello", 0, "h")]
    [InlineData("hello", -1, "o")]
    [InlineData("hello", 9, "")]
    public void Takes_one_character_where_no_length_is_given(string text, int start, string expected) =>
        Assert.Equal(expected, StringSlices.SliceOne(text, start));

    [Theory]
    [InlineData("The cat came back the very next day", 13, null, "The cat ca...")]
    [InlineData("hello", 5, null, "hello")]
    [InlineData("hello world", 2, null, "...")]
    [InlineData("hello world", -2, null, "...")]
    [InlineData("hello world", 7, "…", "hello …")]
    [InlineData("hello world", 5, "", "hello")]
    [InlineData(null, 5, null, "")]
    public void Counts_the_ellipsis_when_it_truncates(string? text, int length, string? ellipsis, string expected) =>
        Assert.Equal(expected, StringSlices.Truncate(text, length, ellipsis));

    [Theory]
    [InlineData("The cat came back the very next day", 4, null, "The cat came back...")]
    [InlineData("one  two\nthree", 2, null, "one two...")]
    [InlineData("one two", 5, null, "one two...")]
    [InlineData("one two", 1, "!", "one!")]
    [InlineData("one two", -1, null, "...")]
    [InlineData("", 1, null, "")]
    public void Always_writes_the_ellipsis_after_words(string text, int count, string? ellipsis, string expected) =>
        Assert.Equal(expected, StringSlices.TruncateWords(text, count, ellipsis));

    [Theory]
    [InlineData("Hi, how are you today?", " ", new[] { "Hi,", "how", "are", "you", "today?" })]
    [InlineData("a,b,,c,", ",", new[] { "a", "b", "c" })]
    [InlineData("abc", "", new[] { "abc" })]
    [InlineData("abc", null, new[] { "abc" })]
    [InlineData("", ",", new string[0])]
    [InlineData(null, ",", new string[0])]
    public void Drops_empty_pieces_when_it_splits(string? text, string? match, string[] expected) =>
        Assert.Equal(expected, StringSlices.Split(text, match));

    [Fact]
    public void Splits_what_was_joined() =>
        Prop.ForAll<PositiveInt[]>(numbers =>
        {
            var words = numbers.Select(number => number.Get.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToArray();
            return StringSlices.Split(string.Join("; ", words), "; ").SequenceEqual(words);
        }).Check(Repeatable.Runs);

    [Fact]
    public void Never_gives_more_than_was_asked_for() =>
        Prop.ForAll<string, int, NonNegativeInt>((text, start, length) => StringSlices.Slice(text, start, length.Get).Length <= length.Get)
            .Check(Repeatable.Runs);
}
