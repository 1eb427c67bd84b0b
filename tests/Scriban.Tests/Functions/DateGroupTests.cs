using System.Globalization;

namespace Scriban.Tests.Functions;

public sealed class DateGroupTests
{
    [Theory]
    [InlineData("date.parse '2016/01/05'", "05 Jan 2016")]
    [InlineData("date '2016/01/05'", "05 Jan 2016")]
    [InlineData("(date '2016/01/05').year", "2016")]
    [InlineData("date.parse '05/03/2024' 'dd/MM/yyyy'", "05 Mar 2024")]
    [InlineData("date.parse '05-03-2024' pattern: '%d-%m-%Y'", "05 Mar 2024")]
    [InlineData("date.parse '5 mars 2024' '%e %B %Y' 'fr-FR'", "05 Mar 2024")]
    [InlineData("date.parse 'garbage'", "01 Jan 0001")]
    [InlineData("date.parse ''", "")]
    [InlineData("date.parse null", "")]
    [InlineData("date.parse_to_string '2024-03-05' '%Y'", "2024")]
    [InlineData("date.parse_to_string '2024-03-05' '%B' 'fr-FR'", "mars")]
    [InlineData("date.parse_to_string '05.03.2024' '%F' '' '%d.%m.%Y'", "2024-03-05")]
    [InlineData("date.parse_to_string '5 mars 2024' '%F' 'en-US' '%e %B %Y' 'fr-FR'", "2024-03-05")]
    [InlineData("date.parse_to_string '' '%F'", "")]
    public void Reads_dates(string code, string expected) => Assert.Equal(expected, Rendering.Of(code));

    [Theory]
    [InlineData("d | date.add_days 1", "06 Mar 2024")]
    [InlineData("d | date.add_days (-5)", "29 Feb 2024")]
    [InlineData("d | date.add_days 0.5 | date.to_string '%F %T'", "2024-03-06 02:07:09")]
    [InlineData("d | date.add_months 1", "05 Apr 2024")]
    [InlineData("date.parse '2024-01-31' | date.add_months 1", "29 Feb 2024")]
    [InlineData("d | date.add_years (-1)", "05 Mar 2023")]
    [InlineData("d | date.add_hours 2 | date.to_string '%R'", "16:07")]
    [InlineData("d | date.add_minutes 1 | date.to_string '%R'", "14:08")]
    [InlineData("d | date.add_seconds 51 | date.to_string '%T'", "14:08:00")]
    [InlineData("d | date.add_milliseconds 250 | date.to_string '%L'", "250")]
    [InlineData("d - (d | date.add_days (-1))", "1.00:00:00")]
    [InlineData("d > (d | date.add_days (-1))", "true")]
    public void Counts_on(string code, string expected) => Assert.Equal(expected, Rendering.Of(code, null, ("d", March)));

    [Theory]
    [InlineData("d", "05 Mar 2024")]
    [InlineData("d | date.to_string '%Y-%m-%d'", "2024-03-05")]
    [InlineData("d | date.to_string '%A' 'fr-FR'", "mardi")]
    [InlineData("d | date.to_string '%A' culture: 'fr-FR'", "mardi")]
    [InlineData("d | date.to_string '%g'", " 05 Mar 2024")]
    [InlineData("d | date.to_string '%g %d %B %Y'", " 05 March 2024")]
    [InlineData("d | date.to_string ''", "05 Mar 2024")]
    [InlineData("null | date.to_string '%F'", "")]
    [InlineData("x = d | date.to_string '%F'; x", "2024-03-05")]
    [InlineData("for f in ['%Y', '%m', '%Y']; d | date.to_string f; end", "2024032024")]
    [InlineData("date.format = '%F'; d", "2024-03-05")]
    [InlineData("date.format = '%F'; d | date.to_string '%g'", " 2024-03-05")]
    [InlineData("date.format = '%F'; 'on ' + d", "on 2024-03-05")]
    [InlineData("date.format = '%F'; date.format = date.default_format; d", "05 Mar 2024")]
    [InlineData("date.default_format", "%d %b %Y")]
    [InlineData("d.date | date.to_string '%T'", "00:00:00")]
    [InlineData("d.time_of_day", "14:07:09")]
    public void Writes_dates(string code, string expected) => Assert.Equal(expected, Rendering.Of(code, null, ("d", March)));

    [Fact]
    public void Writes_dates_in_the_culture_of_the_context() =>
        Assert.Equal(
            "05 mars 2024 mardi",
            Rendering.Of(
                "d; ' '; d | date.to_string '%A'",
                context => context.PushCulture(CultureInfo.GetCultureInfo("fr-FR")),
                ("d", March)
            )
        );

    [Fact]
    public void Keeps_the_format_to_its_own_context()
    {
        Rendering.Of("date.format = '%Y'");

        Assert.Equal("05 Mar 2024", Rendering.Of("d", null, ("d", March)));
    }

    [Fact]
    public void Knows_what_time_it_is()
    {
        Assert.Equal(DateTime.Now.Year.ToString(CultureInfo.InvariantCulture), Rendering.Of("date.now.year"));
        Assert.Equal(DateTime.UtcNow.Year.ToString(CultureInfo.InvariantCulture), Rendering.Of("date.utc_now | date.to_string '%Y'"));
    }

    [Theory]
    [InlineData("'2024-03-05' | date.to_string '%F'")]
    [InlineData("5 | date.to_string '%F'")]
    [InlineData("d | date.to_string")]
    [InlineData("d | date.add_days")]
    [InlineData("d | date.add_days 'x'")]
    [InlineData("'x' | date.add_days 1")]
    [InlineData("d | date.to_string '%F' 'no such culture!'")]
    [InlineData("date.default_format = 'x'")]
    public void Refuses_missing_and_wrong_arguments(string code) => Rendering.Fails($"d = date.parse '2024-03-05'; {code}");

    [Theory]
    [InlineData("timespan.from_days 5", "5.00:00:00")]
    [InlineData("(timespan.from_hours 5).total_minutes", "300")]
    [InlineData("(timespan.from_minutes 90).hours", "1")]
    [InlineData("timespan.from_seconds 1.5", "00:00:01.5000000")]
    [InlineData("(timespan.from_milliseconds 1500).total_seconds", "1.5")]
    [InlineData("(timespan.parse '10.11:12:13').days", "10")]
    [InlineData("d + timespan.from_days(1)", "06 Mar 2024")]
    [InlineData("d - timespan.from_days(5)", "29 Feb 2024")]
    [InlineData("timespan.zero", "00:00:00")]
    public void Measures_time(string code, string expected) => Assert.Equal(expected, Rendering.Of(code, null, ("d", March)));

    private static DateTime March => new(2024, 3, 5, 14, 7, 9, DateTimeKind.Utc);
}
