using Downlink.Building;

namespace Downlink.Tests.Building;

public sealed class TodayTests
{
    [Theory]
    [InlineData("UTC", "1767225599", "2025-12-31")]
    [InlineData("Asia/Shanghai", "1767225599", "2026-01-01")]
    [InlineData("UTC", "-1", "1969-12-31")]
    public void Is_the_day_of_the_fixed_second_where_the_site_is_at_home(string zone, string epoch, string expected) =>
        Assert.Equal(
            expected,
            Today.Find(TimeProvider.System, zone, epoch)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        );

    [Theory]
    [InlineData("yesterday")]
    [InlineData("1e9")]
    [InlineData("99999999999999999999")]
    [InlineData("-999999999999")]
    public void Is_not_made_of_what_is_no_number_of_seconds(string epoch) => Assert.Null(Today.Find(TimeProvider.System, "UTC", epoch));

    [Fact]
    public void Comes_from_the_clock_otherwise() => Assert.NotNull(Today.Find(TimeProvider.System, "UTC", ""));
}
