using Downlink.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Text;

public sealed class TextCountTests
{
    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("我们用 PyTorch 训练 ResNet-50。", 5, 3)]
    [InlineData("a long line of words, and another", 0, 7)]
    [InlineData("déjà vu всё 𠀀々カ", 3, 3)]
    public void Counts_Han_and_the_words_of_other_scripts(string text, int han, int words) =>
        Assert.Equal(new TextCount(han, words), TextCount.Of(text));

    [Fact]
    public void Counts_the_same_wherever_in_a_text_a_character_stands()
    {
        string[] parts = ["a", "Z", "0", " ", "_", "é", "中", "文", "，", "。", "“", "…", "々", "〇", "カ", "ー", "한", "ａ", "１", "𠀀", "\u0301", "\ud800"];
        var texts = Gen.Elements(parts).ListOf().Select(string.Concat);

        Prop.ForAll(texts.ToArbitrary(), static text => TextCount.Of(text) == OneByOne(text)).Check(Repeatable.Runs);
    }

    private static TextCount OneByOne(string text)
    {
        var (han, words, isInWord) = (0, 0, false);
        foreach (var rune in text.EnumerateRunes())
        {
            han += Scripts.IsUnspaced(rune) ? 1 : 0;
            words += Scripts.IsSpacedWord(rune) && !isInWord ? 1 : 0;
            isInWord = Scripts.IsSpacedWord(rune);
        }

        return new(han, words);
    }
}
