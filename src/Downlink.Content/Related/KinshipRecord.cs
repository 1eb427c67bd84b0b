using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Downlink.Memory;

namespace Downlink.Related;

/// <summary>What was found out about posts that are about the same, as later runs find it: whole columns, read as they lie.</summary>
internal static class KinshipRecord
{
    public static Kinship? Read(MemoryFile file) => file.Read(Read);

    public static void Write(MemoryWriter writer, Kinship kinship)
    {
        var renumbered = Renumber(kinship, out var keys);
        writer.Add(MemoryMarshal.AsBytes(keys.AsSpan()));
        writer.Add(kinship.Terms.Length);
        for (var at = 0; at < kinship.Terms.Length; at++)
        {
            writer.Add(kinship.Keys[at]);
            writer.Add(kinship.Terms[at].Length);
            var (vector, length) = kinship.Vectors.Of(at);
            writer.Add(length);
            writer.Add(vector.Length);
            foreach (var weight in vector)
                writer.Add(weight.Index);
            Kin.WriteAll(writer, kinship.Kin[at]);
        }

        WriteColumn(writer, kinship, (post, column) => NumbersOf(post, renumbered, column));
        WriteColumn(writer, kinship, static (post, column) => MemoryMarshal.Cast<uint, int>(post.Uses).CopyTo(column));
    }

    /// <summary>Writes a number of each term of each post, as if all stood in one array.</summary>
    private static void WriteColumn(MemoryWriter writer, Kinship kinship, Action<NumberedTerms, int[]> read)
    {
        writer.Add(kinship.Terms.Sum(static post => post.Length) * sizeof(int));
        var column = new int[kinship.Terms.Length == 0 ? 0 : kinship.Terms.Max(static post => post.Length)];
        foreach (var post in kinship.Terms)
        {
            read(post, column);
            writer.AddPlain(MemoryMarshal.AsBytes(column.AsSpan(0, post.Length)));
        }
    }

    private static void NumbersOf(NumberedTerms post, int[] renumbered, int[] column)
    {
        for (var at = 0; at < post.Length; at++)
            column[at] = renumbered[post.Numbers[at]];
    }

    private static Kinship Read(MemoryReader reader)
    {
        var numbers = new TermNumbers(MemoryMarshal.Cast<byte, ulong>(reader.Bytes().Span));
        var posts = new Row[reader.Count()];
        for (var at = 0; at < posts.Length; at++)
            posts[at] = Row.Read(reader);
        var terms = ReadTerms(reader, posts);

        var vocabulary = new TermVocabulary(numbers, terms);
        var vectors = new TermWeight[posts.Length][];
        for (var at = 0; at < posts.Length; at++)
            vectors[at] = Array.ConvertAll(posts[at].Vector, index => vocabulary.WeightOf(at, index));
        var lengths = Array.ConvertAll(posts, static row => row.Length);
        return new Kinship(
            [],
            [.. posts.Select(static row => row.Key)],
            terms,
            new TermVectors(terms, vocabulary, vectors, lengths, []),
            Array.ConvertAll(posts, static row => row.Kin)
        );
    }

    private static ImmutableArray<NumberedTerms> ReadTerms(MemoryReader reader, Row[] posts)
    {
        var numbers = MemoryMarshal.Cast<byte, int>(reader.Bytes().Span).ToArray();
        var uses = MemoryMarshal.Cast<byte, uint>(reader.Bytes().Span).ToArray();
        var terms = ImmutableArray.CreateBuilder<NumberedTerms>(posts.Length);
        var start = 0;
        foreach (var row in posts)
        {
            terms.Add(new NumberedTerms(numbers, uses, start, row.Terms));
            start += row.Terms;
        }

        return start == numbers.Length && start == uses.Length ? terms.MoveToImmutable() : throw new InvalidDataException("not as many terms");
    }

    /// <summary>New numbers of all terms, without those that no post has any more.</summary>
    private static int[] Renumber(Kinship kinship, out ulong[] keys)
    {
        var (vocabulary, kept) = (kinship.Vectors.Vocabulary, new List<ulong>());
        var renumbered = new int[vocabulary.Size];
        for (var term = 0; term < renumbered.Length; term++)
        {
            renumbered[term] = kept.Count;
            if (vocabulary.IsUsed(term))
                kept.Add(vocabulary.Numbers.KeyOf(term));
        }

        keys = [.. kept];
        return renumbered;
    }

    /// <summary>What is kept of one post beside its terms.</summary>
    /// <param name="Key">What its terms were made of.</param>
    /// <param name="Terms">How many they are.</param>
    /// <param name="Length">The length of its vector.</param>
    /// <param name="Vector">Which of its terms are in that.</param>
    /// <param name="Kin">Its kin, as far as they are known.</param>
    private sealed record Row(Digest Key, int Terms, double Length, int[] Vector, Kin[]? Kin)
    {
        public static Row Read(MemoryReader reader)
        {
            var (key, terms, length, vector) = (reader.Digest(), reader.Number(), reader.Fraction(), new int[reader.Count()]);
            for (var index = 0; index < vector.Length; index++)
                vector[index] = reader.Number();
            return new Row(key, terms, length, vector, Related.Kin.ReadAll(reader));
        }
    }
}
