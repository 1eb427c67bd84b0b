using System.Numerics;
using Scriban.Functions;

namespace Scriban.Tests.Functions;

public sealed class MathFunctionsTests
{
    [Theory]
    [InlineData(-5, 5)]
    [InlineData(-5L, 5L)]
    [InlineData(-15.5, 15.5)]
    [InlineData(-1.5f, 1.5f)]
    [InlineData(int.MinValue, 2147483648L)]
    public void Takes_the_magnitude_in_the_type_of_the_number(object value, object expected) =>
        Assert.Equal(expected, MathFunctions.Abs(value));

    [Fact]
    public void Takes_the_magnitude_of_the_largest_numbers()
    {
        Assert.Equal(new BigInteger(9223372036854775808UL), MathFunctions.Abs(long.MinValue));
        Assert.Equal(1.50m, MathFunctions.Abs(-1.50m));
    }

    [Theory]
    [InlineData(4.5, 0, 4)]
    [InlineData(5.5, 0, 6)]
    [InlineData(-4.5, 0, -4)]
    [InlineData(4.256, 2, 4.26)]
    public void Rounds_halves_to_even(double value, int digits, double expected) =>
        Assert.Equal(expected, MathFunctions.Round(value, digits));

    [Theory]
    [InlineData(8.4, 2, 4)]
    [InlineData(-7, 2, -4)]
    [InlineData(7, 2.0, 3.5)]
    [InlineData(3, 0, 2147483647)]
    [InlineData(7, 2L, 3L)]
    public void Divides_down_by_whole_numbers(double value, object divisor, object expected) =>
        Assert.Equal(expected, MathFunctions.DividedBy(value, divisor));

    [Fact]
    public void Draws_numbers_below_the_upper_bound()
    {
        Assert.All(Enumerable.Range(0, 100), _ => Assert.InRange(MathFunctions.Random(1, 3), 1, 2));
        Assert.Equal(4, MathFunctions.Random(4, 4));
        Assert.ThrowsAny<ArgumentOutOfRangeException>(() => MathFunctions.Random(5, 4));
    }

    [Fact]
    public void Makes_a_new_identifier_each_time() => Assert.NotEqual(MathFunctions.Uuid(), MathFunctions.Uuid());
}
