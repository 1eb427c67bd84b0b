using System.Text;
using Downlink.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Text;

/// <summary>A base and its marks become one letter, wherever in a text they stand.</summary>
public sealed class CompositionTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("没有记号", "没有记号")]
    [InlineData("cafe\u0301", "café")]
    [InlineData("か\u3099き\u3099 e\u0301", "がぎ é")]
    [InlineData("e\u0301 か\u3099", "é が")]
    [InlineData("\u0301cafe\u0301", "\u0301café")]
    [InlineData("\u0305e\u0301", "\u0305é")]
    [InlineData("中\u0301", "中\u0301")]
    public void It_is_made_where_Unicode_has_it(string text, string composed)
    {
        Assert.Equal(composed, Composition.Compose(text));
        var letters = text.ToCharArray();
        Assert.Equal(composed, new string(letters, 0, Composition.Compose(letters)));
    }

    [Fact]
    public void It_is_canonical_composition_for_one_mark_behind_each_letter() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                Gen.Elements("e\u0301", "A\u030A", "は\u309A", "中", "x", "\u1E0D\u0307", "n").ArrayOf().Select(string.Concat).ToArbitrary(),
                static text => Composition.Compose(text) == text.Normalize(NormalizationForm.FormC)
            )
        );
}
