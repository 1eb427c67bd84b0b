using Downlink.Posts;
using Downlink.Tests.Curation;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Posts;

public sealed class LabelsTests
{
    [Theory]
    [InlineData("Python", "python")]
    [InlineData("ＰＹＴＨＯＮ", "python")]
    [InlineData("Machine Learning", "machine-learning")]
    [InlineData("machine_learning", "machine-learning")]
    [InlineData("目标检测", "目标检测")]
    [InlineData("C", "c")]
    [InlineData("C++", "c-plus-plus")]
    [InlineData("C++ 11", "c-plus-plus-11")]
    [InlineData("C#", "c-sharp")]
    [InlineData(".NET", "dot-net")]
    [InlineData("ASP.NET Core", "asp-net-core")]
    [InlineData("Node.js", "node-js")]
    [InlineData("A* 算法", "a-star-算法")]
    [InlineData("R&D", "r-and-d")]
    [InlineData("#随笔#", "随笔")]
    [InlineData("🎉", "u1f389")]
    [InlineData("\u200B ", "")]
    public void A_label_is_spelled_in_a_url(string label, string slug) => Assert.Equal(slug, Labels.SlugOf(label).Value);

    [Fact]
    public void A_long_label_fits_a_file_system_and_stays_itself()
    {
        var (one, other) = (Labels.SlugOf(new string('长', 300) + "一").Value, Labels.SlugOf(new string('长', 300) + "二").Value);
        Assert.True(System.Text.Encoding.UTF8.GetByteCount(one) < 200);
        Assert.NotEqual(one, other);
    }

    [Fact]
    public void The_most_frequent_spelling_is_the_name_and_of_equals_the_ordinally_first()
    {
        Assert.Equal("python", Labels.NameOf(["Python", "python", "python"]));
        Assert.Equal("Python", Labels.NameOf(["python", "Python"]));
        Assert.Null(Labels.NameOf([]));
    }

    [Fact]
    public void Case_and_width_never_make_another_label() =>
        Prop.ForAll(
                Texts.Line.ToArbitrary(),
                static text =>
                {
                    var wide = string.Concat(text.Select(static c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c));
                    var slug = Labels.SlugOf(text);
                    return slug == Labels.SlugOf(wide)
                        && slug == Labels.SlugOf(text.ToUpperInvariant())
                        && slug == Labels.SlugOf(text.ToLowerInvariant());
                }
            )
            .Check(Repeatable.Runs);

    [Fact]
    public void A_slug_can_always_stand_in_a_path() =>
        Prop.ForAll(Texts.LongLine.ToArbitrary(), static text => Labels.SlugOf(text).Value.EnumerateRunes()
            .All(static rune => System.Text.Rune.IsLetterOrDigit(rune) || rune.Value == '-')).Check(Repeatable.Runs);
}
