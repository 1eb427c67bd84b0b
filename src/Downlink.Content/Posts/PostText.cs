using System.Buffers;
using Downlink.Text;

namespace Downlink.Posts;

/// <summary>
/// A title or a text ready to be looked through: folded, with the end of its opening, its sentences and its size. Its memory is borrowed.
/// </summary>
internal sealed class PostText : IDisposable
{
    /// <summary>How much text an opening is.</summary>
    private const int OpeningUnits = 120;

    private readonly char[] _characters;
    private readonly byte[] _marks;
    private readonly List<int> _sentences = [];

    public PostText(string text)
    {
        (_characters, _marks) = (ArrayPool<char>.Shared.Rent(text.Length), ArrayPool<byte>.Shared.Rent(text.Length));
        Folded = new FoldedText(text, _characters, _marks);
        Opening = Folded.Length;
        var characters = Folded.Characters;
        for (var at = 0; at < characters.Length; at++)
        {
            if (Units >= OpeningUnits && Opening == characters.Length)
                Opening = at;
            Units += characters[at] < '\u2E80' ? 1 : 2;
            if (characters[at] is '。' or '!' or '?' or ';' || (characters[at] == '.' && IsFullStop(at)))
                _sentences.Add(at);
        }
    }

    public FoldedText Folded { get; }

    /// <summary>The first folded character after the opening.</summary>
    public int Opening { get; }

    /// <summary>Its size, a Han character counting as two.</summary>
    public int Units { get; }

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_characters);
        ArrayPool<byte>.Shared.Return(_marks);
    }

    /// <summary>The number of the sentence in which a folded character stands.</summary>
    public int SentenceAt(int index)
    {
        var found = _sentences.BinarySearch(index);
        return found < 0 ? ~found : found;
    }

    private bool IsFullStop(int at) => at + 1 == Folded.Length || Folded.GapBefore(at + 1) == TextGap.Space;
}
