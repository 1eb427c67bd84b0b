using System.Text;
using Downlink.Sources;

namespace Downlink.Tests.Sources;

public sealed class TextDecoderTests
{
    private const string Text = "目标检测的评价指标是 mAP。\nTransformer 与 CNN 的比较,效果很好。\n";

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("gb18030", false)]
    public void Reads_what_editors_write(string name, bool isMarked)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

        var decoded = TextDecoder.Decode([.. isMarked ? encoding.GetPreamble() : [], .. encoding.GetBytes(Text)]);

        Assert.Equal(Text, decoded?.Text);
        Assert.StartsWith(name.Replace("BE", "", StringComparison.Ordinal), decoded?.Encoding, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8", "\0", Text)]
    [InlineData("gb18030", "\0", Text)]
    [InlineData("utf-16", "\0", Text)]
    [InlineData("gb18030", "\uE000", Text)]
    [InlineData("gb18030", "\uFFFD", Text)]
    [InlineData("utf-16", "\uE000", Text)]
    [InlineData("utf-8", "\0", "A stray NUL in plain English, of which two letters side by side look like one Han character.\n")]
    public void A_stray_character_changes_no_encoding(string name, string stray, string text)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var damaged = string.Concat(Enumerable.Repeat(text, 6)).Insert(9, stray);

        foreach (var ending in (string[])["", "."])
        {
            var decoded = TextDecoder.Decode(encoding.GetBytes(damaged + ending));
            Assert.Equal((damaged + ending, name), (decoded?.Text, decoded?.Encoding));
        }
    }

    [Fact]
    public void A_character_cut_in_the_middle_is_damage_and_no_other_encoding()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Text, 5)) + "测");

        var decoded = TextDecoder.Decode(bytes.AsSpan(0, bytes.Length - 1));

        Assert.Equal(("utf-8", 1), (decoded?.Encoding, decoded?.Damage));
    }

    [Fact]
    public void A_character_cut_in_GB18030_is_damage_as_well()
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding("gb18030") ?? Encoding.UTF8;
        var bytes = encoding.GetBytes(string.Concat(Enumerable.Repeat(Text, 5)) + "测");

        var decoded = TextDecoder.Decode([.. bytes.AsSpan(0, bytes.Length - 1), .. "\nThe end."u8]);

        Assert.Equal(("gb18030", 1), (decoded?.Encoding, decoded?.Damage));
    }

    [Fact]
    public void Random_bytes_are_no_text()
    {
        var bytes = new byte[4000];
        new Random(7).NextBytes(bytes);

        Assert.Null(TextDecoder.Decode(bytes));
        Assert.Null(TextDecoder.Decode(bytes.Select(static value => value == 0 ? (byte)1 : value).ToArray()));
    }
}
