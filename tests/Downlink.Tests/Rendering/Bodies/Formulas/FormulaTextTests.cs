using Downlink.Rendering;
using Downlink.Text;

namespace Downlink.Tests.Rendering.Bodies.Formulas;

public sealed class FormulaTextTests
{
    private const string Simple = "<p>设<math><mi>x</mi><annotation encoding=\"application/x-tex\">x &lt; y^2</annotation></math></p>",
        Other = "<math display=\"block\"><mi>x</mi><annotation encoding=\"application/x-tex\">\\foo &lt; 1</annotation></math>";

    [Fact]
    public void Feeds_carry_their_source() =>
        Assert.Equal("<p>设$x &lt; y^2$</p>$$\\foo &lt; 1$$", FormulaText.ToSource(Simple + Other));

    [Fact]
    public void A_search_finds_and_shows_them_in_plain_characters_as_far_as_these_go() =>
        Assert.Equal("<p>设x &lt; y²</p>$$\\foo &lt; 1$$", FormulaText.ToWords(Simple + Other, new TexWords()));
}
