using System.Buffers;
using System.Runtime.InteropServices;
using Downlink.Text;

namespace Downlink.Posts;

/// <summary>
/// A title or a text ready to be looked through: folded, with the end of its opening, its sentences and its size. Its memory is borrowed.
/// </summary>
internal sealed class PostText : IDisposable
{
    /// <summary>How much text an opening is.</summary>
    private const int OpeningUnits = 120;

    private static readonly SearchValues<char> Stops = SearchValues.Create("。!?;.");

    private readonly char[] _characters;
    private readonly byte[] _marks;
    private readonly List<int> _sentences = [];

    public PostText(string text)
    {
        (_characters, _marks) = (ArrayPool<char>.Shared.Rent(text.Length), ArrayPool<byte>.Shared.Rent(text.Length));
        Folded = new FoldedText(text, _characters, _marks);
        var characters = Folded.Characters;
        while (Opening < characters.Length && Units < OpeningUnits)
            Units += UnitsOf(characters[Opening++]);
        foreach (var character in characters[Opening..])
            Units += UnitsOf(character);
        for (var at = 0; characters[at..].IndexOfAny(Stops) is >= 0 and var length; at++)
        {
            at += length;
            if (characters[at] != '.' || IsFullStop(at))
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
        var found = CollectionsMarshal.AsSpan(_sentences).BinarySearch(index);
        return found < 0 ? ~found : found;
    }

    private static int UnitsOf(char character) => character < '\u2E80' ? 1 : 2;

    private bool IsFullStop(int at) => at + 1 == Folded.Length || Folded.GapBefore(at + 1) == TextGap.Space;
}
