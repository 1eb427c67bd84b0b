using System.Buffers;
using System.Collections.Immutable;
using Downlink.Memory;

namespace Downlink.Related;

/// <summary>A post, by its place in the feed, that is near another, and the words that both use.</summary>
internal sealed class Kin
{
    private readonly ReadOnlyMemory<byte> _written;
    private ImmutableArray<string> _words;

    public Kin(int at, double score, ImmutableArray<string> words) => (At, Score, _words) = (at, score, words);

    private Kin(int at, double score, ReadOnlyMemory<byte> written) => (At, Score, _written) = (at, score, written);

    public int At { get; }

    public double Score { get; }

    public ImmutableArray<string> Words => _words.IsDefault ? _words = new MemoryReader(_written).Texts() : _words;

    /// <summary>The kin of a post as an earlier run found them; the words are read when somebody asks for them.</summary>
    public static Kin[]? ReadAll(MemoryReader reader)
    {
        if (reader.Switch() is null)
            return null;

        var all = new Kin[reader.Count()];
        for (var index = 0; index < all.Length; index++)
            all[index] = new Kin(reader.Number(), reader.Fraction(), reader.Bytes());
        return all;
    }

    /// <param name="writer">Writes.</param>
    /// <param name="all">The kin of a post, or null where nobody asked for them.</param>
    public static void WriteAll(MemoryWriter writer, Kin[]? all)
    {
        var words = all is null ? [] : Array.ConvertAll(all, static kin => kin.Write());
        if (all is null || Array.Exists(words, static written => written is null))
        {
            writer.Add((bool?)null);
            return;
        }

        writer.Add((bool?)true);
        writer.Add(all.Length);
        for (var index = 0; index < all.Length; index++)
        {
            writer.Add(all[index].At);
            writer.Add(all[index].Score);
            writer.Add(words[index].GetValueOrDefault().Span);
        }
    }

    /// <summary>Null for words that can't be read back.</summary>
    private ReadOnlyMemory<byte>? Write()
    {
        if (!_written.IsEmpty)
            return _written;

        var written = new ArrayBufferWriter<byte>();
        var writer = new MemoryWriter(written);
        writer.Add(_words);
        return writer.IsExact ? written.WrittenMemory : null;
    }
}
