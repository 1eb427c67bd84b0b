using Downlink.Text;

namespace Downlink.Posts;

/// <summary>A title or a text ready to be looked through: folded, with the end of its opening and its size.</summary>
internal sealed class PostText
{
    /// <summary>How much text an opening is.</summary>
    private const int OpeningUnits = 200;

    public PostText(string text)
    {
        Folded = new FoldedText(text);
        Opening = Folded.Length;
        for (var at = 0; at < Folded.Length; at++)
        {
            if (Units >= OpeningUnits && Opening == Folded.Length)
                Opening = at;
            Units += Folded[at] < '\u2E80' ? 1 : 2;
        }
    }

    public FoldedText Folded { get; }

    /// <summary>The first folded character after the opening.</summary>
    public int Opening { get; }

    /// <summary>Its size, a Han character counting as two.</summary>
    public int Units { get; }
}
