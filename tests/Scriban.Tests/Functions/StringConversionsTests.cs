using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Scriban.Functions;

namespace Scriban.Tests.Functions;

public sealed class StringConversionsTests
{
    [Theory]
    [InlineData("123", 123)]
    [InlineData(" -5 ", -5)]
    [InlineData("1e3", null)]
    [InlineData("1.5", null)]
    [InlineData("x", null)]
    [InlineData("99999999999", null)]
    [InlineData(null, null)]
    public void Reads_an_integer_or_nothing(string? text, int? expected)
    {
        Assert.Equal(expected, StringConversions.ToInt(CultureInfo.InvariantCulture, text));
    }

    [Fact]
    public void Reads_long_integers() =>
        Assert.Equal(99_999_999_999, StringConversions.ToLong(CultureInfo.InvariantCulture, "99999999999"));

    [Theory]
    [InlineData("123.4", 123.4)]
    [InlineData("1,234.5", 1234.5)]
    [InlineData("1e3", 1000.0)]
    [InlineData("x", null)]
    [InlineData(null, null)]
    public void Reads_a_floating_number_or_nothing(string? text, double? expected)
    {
        Assert.Equal(expected, StringConversions.ToDouble(CultureInfo.InvariantCulture, text));
        Assert.Equal((float?)expected, StringConversions.ToFloat(CultureInfo.InvariantCulture, text));
    }

    [Fact]
    public void Reads_numbers_as_the_culture_writes_them() =>
        Assert.Equal(1.5, StringConversions.ToDouble(CultureInfo.GetCultureInfo("fr-FR"), "1,5"));

    [Fact]
    public void Encodes_to_base_64()
    {
        Assert.Equal("aGVsbG8=", StringConversions.Base64Encode("hello"));
        Assert.Equal("aé", StringConversions.Base64Decode("YcOp"));
        Assert.Equal("", StringConversions.Base64Encode(null));
        Assert.Equal("", StringConversions.Base64Decode(null));
    }

    [Fact]
    public void Decodes_whatever_was_encoded() =>
        Prop.ForAll<int[]>(runes =>
                Encode(runes) is var text && StringConversions.Base64Decode(StringConversions.Base64Encode(text)) == text
            )
            .Check(Repeatable.Runs);

    private static string Encode(int[] numbers) =>
        string.Concat(numbers.Select(number => char.ConvertFromUtf32(Math.Abs(number * 97) % 0xD800)));
}
