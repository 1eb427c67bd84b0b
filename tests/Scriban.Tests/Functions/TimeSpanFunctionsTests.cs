using System.Globalization;
using Scriban.Functions;

namespace Scriban.Tests.Functions;

public sealed class TimeSpanFunctionsTests
{
    [Fact]
    public void Makes_a_timespan_of_each_unit()
    {
        Assert.Equal(new TimeSpan(36, 0, 0), TimeSpanFunctions.FromDays(1.5));
        Assert.Equal(new TimeSpan(1, 30, 0), TimeSpanFunctions.FromHours(1.5));
        Assert.Equal(new TimeSpan(0, 1, 30), TimeSpanFunctions.FromMinutes(1.5));
        Assert.Equal(new TimeSpan(0, 0, 90), TimeSpanFunctions.FromSeconds(90));
        Assert.Equal(new TimeSpan(0, 0, 0, 1, 500), TimeSpanFunctions.FromMilliseconds(1500));
    }

    [Fact]
    public void Reads_a_timespan()
    {
        Assert.Equal(new TimeSpan(1, 30, 0), TimeSpanFunctions.Parse(CultureInfo.InvariantCulture, "01:30:00"));
        Assert.Null(TimeSpanFunctions.Parse(CultureInfo.InvariantCulture, " "));
        Assert.ThrowsAny<FormatException>(() => TimeSpanFunctions.Parse(CultureInfo.InvariantCulture, "soon"));
    }
}
