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
        var code = numbers.SelectMany(Code).ToArray();
        Assert.Equal(numbers, Read(Encoding.ASCII.GetString(code)));

        var at = 0;
        Assert.All(numbers, number => Assert.Equal(number, PostingCode.Read(code, ref at)));
        Assert.Equal(code.Length, at);
    }).Check(Repeatable.Runs);

    [Fact]
    public void No_character_needs_an_escape_or_is_the_separator()
    {
        for (var number = 0; number < 200_000; number++)
            Assert.DoesNotContain(Code(number), static letter => letter is < (byte)'#' or > (byte)'~' or (byte)'\\');
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
        Assert.Equal(expected, Encoding.ASCII.GetString(Code(number)));
    }

    private static byte[] Code(int number)
    {
        var code = new byte[PostingCode.Longest];
        return code[..PostingCode.Write(number, code)];
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
