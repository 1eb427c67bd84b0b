using System.Collections.Immutable;
using Downlink.Memory;
using Downlink.Posts;

namespace Downlink.Related;

/// <summary>All that was found out about which of some posts are about the same, for whoever asks the same of others.</summary>
/// <param name="Posts">The posts; none where an earlier run of the program found it out.</param>
/// <param name="Keys">What the terms of each were made of.</param>
/// <param name="Terms">Their terms.</param>
/// <param name="Vectors">What these weigh.</param>
/// <param name="Kin">Each post's kin, as far as somebody has asked for them.</param>
internal sealed record Kinship(
    ImmutableArray<Post> Posts,
    ImmutableArray<Digest> Keys,
    ImmutableArray<NumberedTerms> Terms,
    TermVectors Vectors,
    Kin[]?[] Kin
)
{
    /// <summary>That of no posts.</summary>
    public static Kinship None() => Of([], [], new TermNumbers([]));

    /// <summary>The place of a post whose terms were made of the same.</summary>
    public Dictionary<Digest, int> Places { get; } = PlacesOf(Keys);

    public static Kinship Of(ImmutableArray<Digest> keys, ImmutableArray<NumberedTerms> terms, TermNumbers numbers) =>
        new([], keys, terms, new TermVectors(terms, new TermVocabulary(numbers, terms)), new Kin[]?[terms.Length]);

    /// <summary>The same for other posts, of which those before and after a difference are the ones that they were.</summary>
    /// <param name="posts">The posts.</param>
    /// <param name="difference">Where they differ.</param>
    /// <param name="keys">What the terms of those that are others were made of.</param>
    /// <param name="news">These terms, by the numbers of this one's vocabulary.</param>
    public Kinship With(ImmutableArray<Post> posts, Difference difference, ReadOnlySpan<Digest> keys, ReadOnlySpan<NumberedTerms> news)
    {
        var terms = difference.Apply(Terms, news);
        var vectors = Vectors.With(terms);
        var kin = terms.Length == Terms.Length ? vectors.StillKin(Kin) : new Kin[]?[terms.Length];
        return new Kinship(posts, difference.Apply(Keys, keys), terms, vectors, kin);
    }

    private static Dictionary<Digest, int> PlacesOf(ImmutableArray<Digest> keys)
    {
        var places = new Dictionary<Digest, int>(keys.Length);
        for (var at = 0; at < keys.Length; at++)
            places.TryAdd(keys[at], at);
        return places;
    }
}
