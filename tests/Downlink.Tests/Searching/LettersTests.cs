using Downlink.Searching;

namespace Downlink.Tests.Searching;

public sealed class LettersTests
{
    private static readonly IEnumerable<int> Characters = Enumerable.Range(0, 0x110000).Where(static c => c is < 0xD800 or > 0xDFFF);

    [NodeFact]
    public void The_script_says_the_same_of_every_code_point()
    {
        using var folder = new TemporaryFolder();
        var script = Repository.Folder("tests/Downlink.Tests/Searching/letters.mjs");
        var run = Command.Run("node", script, SearchedSite.ScriptsIn(folder), folder["table"]);
        Assert.True(run.ExitCode == 0, run.Errors);

        var table = File.ReadAllBytes(folder["table"]);
        Assert.Equal(0x110000 * sizeof(int), table.Length);
        var differ = Characters.Where(c => BitConverter.ToInt32(table, c * sizeof(int)) != Of(c));
        Assert.Empty(differ.Select(static c => $"U+{c:X4}").Take(20));
    }

    [Theory]
    [InlineData("ＤＤＰ", "ddp")]
    [InlineData("ÀÉЖΣς", "àéжσσ")]
    [InlineData("ŸẞĲ", "ÿßĳ")]
    [InlineData("𝑊𝟗", "w9")]
    [InlineData("ﾃﾞｰﾀ", "テ\u3099ータ")]
    [InlineData("目\u200B标\uFE0F", "目标")]
    [InlineData("a\u3000b\tc", "a b c")]
    [InlineData("的，。", "的,。")]
    public void Case_and_width_are_folded(string text, string folded) => Assert.Equal(folded, string.Concat(
        text.EnumerateRunes().Select(static rune => Letters.Fold(rune.Value))
            .Where(static c => c != Letters.Nothing).Select(char.ConvertFromUtf32)));

    [Fact]
    public void What_is_folded_stays_as_it_is() => Assert.DoesNotContain(
        Characters.Select(Letters.Fold).Where(static c => c != Letters.Nothing), static c => Letters.Fold(c) != c);

    [Fact]
    public void No_character_is_both_of_a_word_and_unspaced() =>
        Assert.DoesNotContain(Enumerable.Range(0, 0x110000), static c => Letters.IsWord(c) && Letters.IsUnspaced(c));

    private static int Of(int c) => ((Letters.Fold(c) + 1) << 2) | (Letters.IsWord(c) ? 2 : 0) | (Letters.IsUnspaced(c) ? 1 : 0);
}
