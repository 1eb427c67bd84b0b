using Downlink.Dedup;
using Downlink.Tests.Curation;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Dedup;

public sealed class NormalFormTests
{
    [Theory]
    [InlineData("目标检测 , 简介", "目标检测，简介")]
    [InlineData("Ａ３：（Ｂ）", "A3:(B)")]
    [InlineData("a &lt; b &amp;&amp; c", "a < b && c")]
    [InlineData("&amp;amp;lt;", "<")]
    [InlineData("the\u00A0 quick\u2003fox", "the quick fox")]
    [InlineData("反向\u200B传播\uFEFF", "反向传播")]
    [InlineData("被截断……", "被截断...")]
    [InlineData("被截断 ...", "被截断…")]
    [InlineData("Cafe\u0301", "Café")]
    [InlineData("PyTorch 中", "PyTorch中")]
    public void What_captures_change_makes_no_other_text(string one, string other) =>
        Assert.Equal(NormalForm.Of(other), NormalForm.Of(one));

    [Theory]
    [InlineData("no where", "nowhere")]
    [InlineData("C", "C++")]
    [InlineData("us", "US")]
    [InlineData("𝑊", "W")]
    [InlineData("x²", "x2")]
    [InlineData("版本 3.11", "版本 3.1.1")]
    [InlineData("检测", "检测...")]
    [InlineData("。", ".")]
    public void What_an_author_changes_makes_another(string one, string other) => Assert.NotEqual(NormalForm.Of(other), NormalForm.Of(one));

    [Fact]
    public void The_normal_form_of_a_normal_form_is_itself() =>
        Prop.ForAll(Texts.LongLine.ToArbitrary(), static text => NormalForm.Of(NormalForm.Of(text)) == NormalForm.Of(text))
            .Check(Repeatable.Runs);

    [Fact]
    public void Widths_invisible_characters_and_escapes_never_matter() =>
        Prop.ForAll(
                Texts.Line.ToArbitrary(),
                static text =>
                    NormalForm.Of(Damage.Apply(text.Replace("&", "", StringComparison.Ordinal), 8, new Random(1)))
                        == NormalForm.Of(text.Replace("&", "", StringComparison.Ordinal))
                    && NormalForm.Of("\u200B" + text + "\u0001") == NormalForm.Of(text)
                    && NormalForm.Of(text.Replace("&", "&amp;", StringComparison.Ordinal)) == NormalForm.Of(text)
            )
            .Check(Repeatable.Runs);

    [Fact]
    public void A_hash_is_the_sha_256_of_the_normal_form() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", ContentHash.Of("a\u200Bbc").Hex);
}
