using System.Globalization;
using Scriban.Functions;

namespace Scriban.Tests.Functions;

public sealed class DatePatternTests
{
    private static readonly DateTime Afternoon = new(2024, 3, 5, 14, 7, 9, 45, DateTimeKind.Utc);

    [Theory]
    [InlineData("%a|%A|%b|%h|%B", "Tue|Tuesday|Mar|Mar|March")]
    [InlineData("%c", "Tue Mar 05 14:07:09 2024")]
    [InlineData("%C|%y|%Y", "20|24|2024")]
    [InlineData("%d|%e|%j", "05| 5|065")]
    [InlineData("%D|%F", "03/05/24|2024-03-05")]
    [InlineData("%H|%I|%k|%l", "14|02|14| 2")]
    [InlineData("%m|%M|%S", "03|07|09")]
    [InlineData("%L|%N", "045|045000000")]
    [InlineData("a%nb%tc%%", "a\nb\tc%")]
    [InlineData("%p|%P", "PM|pm")]
    [InlineData("%r|%R|%T", "02:07:09 PM|14:07|14:07:09")]
    [InlineData("%s", "1709647629")]
    [InlineData("%u|%w", "2|2")]
    [InlineData("%U|%V|%W", "10|10|10")]
    [InlineData("%v", " 5-MAR-2024")]
    [InlineData("%x|%X", "03/05/2024|14:07:09")]
    [InlineData("%Z", "+00:00")]
    [InlineData("", "")]
    public void Writes_each_field(string pattern, string expected) =>
        Assert.Equal(expected, Format(pattern, Afternoon));

    [Theory]
    [InlineData("plain")]
    [InlineData("%")]
    [InlineData("100%")]
    [InlineData("%q %-d")]
    public void Leaves_text_and_unknown_fields_as_they_are(string pattern) =>
        Assert.Equal(pattern, Format(pattern, Afternoon));

    [Theory]
    [InlineData(0, "12|12|AM| 0")]
    [InlineData(9, "09| 9|AM| 9")]
    [InlineData(12, "12|12|PM|12")]
    [InlineData(23, "11|11|PM|23")]
    public void Counts_twelve_hours_twice(int hour, string expected) =>
        Assert.Equal(expected, Format("%I|%l|%p|%k", Afternoon.Date.AddHours(hour)));

    [Fact]
    public void Sunday_is_the_seventh_and_the_noughtth_day() =>
        Assert.Equal("7 0", Format("%u %w", new DateTime(2024, 3, 3)));

    [Fact]
    public void Knows_no_week_of_the_next_year() =>
        Assert.Equal("53 53 53", Format("%U %V %W", new DateTime(2024, 12, 31)));

    [Fact]
    public void Pads_years_and_centuries() =>
        Assert.Equal("0001 00 01", Format("%Y %C %y", DateTime.MinValue));

    [Fact]
    public void Names_months_and_days_as_the_culture_does() =>
        Assert.Equal("mardi 05 mars", Format("%A %d %B", Afternoon, "fr-FR"));

    [Fact]
    public void Writes_a_month_beside_its_day_in_the_genitive() =>
        Assert.Equal("Di März 05 14:07:09 2024", Format("%c", Afternoon, "de-DE"));

    [Fact]
    public void Goes_on_in_the_invariant_culture_after_g() =>
        Assert.Equal("mars March", Format("%B%g %B", Afternoon, "fr-FR"));

    private static string Format(string pattern, DateTime date, string culture = "") =>
        DatePattern.Parse(pattern).Format(date, CultureInfo.GetCultureInfo(culture));
}
