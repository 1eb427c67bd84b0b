using System.Text;
using Downlink.Searching;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Searching;

public sealed class PostingCodeTests
{
    private static readonly Gen<int> Number = Gen.OneOf(Gen.Choose(0, 70), Gen.Choose(0, 3000), Gen.Choose(0, int.MaxValue));

    [Fact]
    public void Every_number_is_read_back() => Prop.ForAll(Gen.ListOf(Number).ToArbitrary(), static numbers =>
    {
        var code = new StringBuilder();
        foreach (var number in numbers) PostingCode.Append(code, number);
        Assert.Equal(numbers, Read(code.ToString()));
    }).Check(Repeatable.Runs);

    [Fact]
    public void No_character_needs_an_escape_or_is_the_separator()
    {
        var code = new StringBuilder();
        for (var number = 0; number < 200_000; number++) PostingCode.Append(code, number);
        Assert.DoesNotContain(code.ToString(), static letter => letter is < '#' or > '~' or '\\');
    }

    [Theory]
    [InlineData(0, "#")]
    [InlineData(56, "[")]
    [InlineData(57, "]")]
    [InlineData(63, "c")]
    [InlineData(64, "d#")]
    [InlineData(64 + (27 * 64), "dd#")]
    public void A_number_is_written_in_few_characters(int number, string expected)
    {
        var code = new StringBuilder();
        PostingCode.Append(code, number);
        Assert.Equal(expected, code.ToString());
    }

    private static List<int> Read(string code)
    {
        var (numbers, high) = (new List<int>(), 0);
        foreach (var letter in code)
        {
            var value = letter - (letter > '\\' ? '$' : '#');
            if (value >= 64)
            {
                high = (high * 27) + value - 63;
                continue;
            }

            numbers.Add((high * 64) + value);
            high = 0;
        }

        return numbers;
    }
}
