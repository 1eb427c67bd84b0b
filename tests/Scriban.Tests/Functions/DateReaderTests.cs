using System.Globalization;
using Scriban.Functions;

namespace Scriban.Tests.Functions;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("2016/01/05", "2016-01-05 00:00:00")]
    [InlineData("2024-03-05T14:07:09", "2024-03-05 14:07:09")]
    [InlineData("20 Jan 2022", "2022-01-20 00:00:00")]
    [InlineData("Jan 20, 2022 3:04 PM", "2022-01-20 15:04:00")]
    public void Reads_what_the_culture_usually_writes(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("05/03/2024", "dd/MM/yyyy", "2024-03-05 00:00:00")]
    [InlineData("05-03-2024", "%d-%m-%Y", "2024-03-05 00:00:00")]
    [InlineData("2024-03-05 14:07:09", "%F %T", "2024-03-05 14:07:09")]
    [InlineData("Tue Mar 05 14:07:09 2024", "%c", "2024-03-05 14:07:09")]
    [InlineData("on 5 March 2024", "on %e %B %Y", "2024-03-05 00:00:00")]
    [InlineData("2024", "%Y", "2024-01-01 00:00:00")]
    [InlineData("2024~~03~~05", "yyyy~~MM~~dd", "2024-03-05 00:00:00")]
    [InlineData("2024-03-05", "yyyy-MM-%d", "2024-03-05 00:00:00")]
    [InlineData("2024--03--05", "%Y--%m--%d", "2024-03-05 00:00:00")]
    public void Reads_by_a_pattern_of_either_form(string text, string pattern, string expected) =>
        Assert.Equal(expected, Read(text, pattern));

    [Fact]
    public void Reads_by_the_names_of_a_culture() =>
        Assert.Equal("2024-03-05 00:00:00", Read("5 mars 2024", "%e %B %Y", "fr-FR"));

    [Fact]
    public void Turns_an_offset_into_local_time()
    {
        var expected = new DateTimeOffset(2024, 3, 5, 14, 7, 9, TimeSpan.FromHours(2)).LocalDateTime;

        Assert.Equal(expected, DateReader.Read("2024-03-05T14:07:09+02:00", null, CultureInfo.InvariantCulture));
        Assert.Equal(DateTimeKind.Local, DateReader.Read("2024-03-05T14:07:09Z", null, CultureInfo.InvariantCulture)?.Kind);
    }

    [Theory]
    [InlineData("no date", null)]
    [InlineData("2024", "%d")]
    public void Reads_the_first_day_of_all_from_what_is_no_date(string text, string? pattern) =>
        Assert.Equal("0001-01-01 00:00:00", Read(text, pattern));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void Reads_nothing_from_nothing(string? text) =>
        Assert.Null(DateReader.Read(text, null, CultureInfo.InvariantCulture));

    private static string? Read(string text, string? pattern = null, string culture = "") =>
        DateReader.Read(text, pattern, CultureInfo.GetCultureInfo(culture))?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
