using Downlink.Cli.Printing;

namespace Downlink.Tests.Cli;

public sealed class SourceFrameTests
{
    [Fact]
    public void Marks_the_place_under_the_line() =>
        Assert.Equal(new SourceFrame("pagesize: 10", "^^^^^^^^"), SourceFrame.Of("pagesize: 10", 1, 8, 80));

    [Fact]
    public void Counts_a_Han_character_as_two_columns() =>
        Assert.Equal(new SourceFrame("标题: 数据 x", "      ^^^^"), SourceFrame.Of("标题: 数据 x", 5, 2, 80));

    [Fact]
    public void Counts_an_emoji_as_two_columns_and_a_combining_mark_as_none() =>
        Assert.Equal("   ^", SourceFrame.Of("😀e\u0301x", 5, 1, 80).Marks);

    [Fact]
    public void Marks_one_column_where_nothing_has_a_length() =>
        Assert.Equal("   ^", SourceFrame.Of("abc", 4, 0, 80).Marks);

    [Fact]
    public void Shows_controls_as_signs_of_one_column()
    {
        var frame = SourceFrame.Of("a\u001b[31m\tb\u202Ec", 8, 1, 80);

        Assert.Equal("a␛[31m b\uFFFDc", frame.Text);
        Assert.Equal("       ^", frame.Marks);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5_000)]
    [InlineData(9_999)]
    public void Shows_of_a_long_line_only_what_fits_around_the_place(int column)
    {
        var line = string.Concat(Enumerable.Range(0, 5_000).Select(number => (char)('一' + number % 1000) + "x"));

        var frame = SourceFrame.Of(line, column, 1, 60);

        Assert.InRange(ColumnWidth.Of(frame.Text), 20, 60);
        var marked = frame.Marks.IndexOf('^', StringComparison.Ordinal);
        Assert.Equal(line[column - 1], AtColumn(frame.Text, marked));
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(99, 5)]
    [InlineData(2, 99)]
    public void Bears_a_place_that_is_not_on_the_line(int column, int length) =>
        Assert.Contains('^', SourceFrame.Of("short", column, length, 80).Marks);

    private static char AtColumn(string text, int column)
    {
        var at = 0;
        while (ColumnWidth.Of(text.AsSpan(0, at)) < column)
            at++;
        return text[at];
    }
}
