using Downlink.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Text;

/// <summary>Lines end where CommonMark ends them, and nothing of a text is lost between them.</summary>
public sealed class MarkdownLinesTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a\n", "a")]
    [InlineData("\na", "|a")]
    [InlineData("a\r\nb\rc\n\nd", "a|b|c||d")]
    [InlineData("甲\u2028乙\u0085丙\f丁", "甲\u2028乙\u0085丙\f丁")]
    public void They_end_with_LF_CR_or_both(string text, string lines) => Assert.Equal(lines, string.Join('|', Of(text)));

    [Fact]
    public void Of_any_text_they_are_those_that_a_reader_reads() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                Gen.Elements('a', '中', ' ', '\n', '\r').ArrayOf().Select(static letters => new string(letters)).ToArbitrary(),
                static text => Of(text).SequenceEqual(Read(text))
            )
        );

    private static List<string> Of(string text)
    {
        var lines = new List<string>();
        foreach (var line in new MarkdownLines(text))
            lines.Add(line.ToString());
        return lines;
    }

    private static List<string> Read(string text)
    {
        using var reader = new StringReader(text);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
            lines.Add(line);
        return lines;
    }
}
