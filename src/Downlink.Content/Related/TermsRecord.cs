using System.Collections.Immutable;
using Downlink.Memory;
using Downlink.Posts;

namespace Downlink.Related;

/// <summary>What a post is about, as later runs find it.</summary>
internal static class TermsRecord
{
    /// <summary>Null for a post whose text nobody keeps anything of.</summary>
    public static Digest? KeyOf(Post post)
    {
        if (post.Winner.Key is not { } winner)
            return null;

        using var digest = new DigestBuilder();
        digest.Add("terms").Add(winner).Add(post.Title).Add(post.Tags.Length);
        foreach (var tag in post.Tags)
            digest.Add(tag);
        return digest.ToDigest();
    }

    public static void Write(MemoryWriter writer, PostTerms terms)
    {
        writer.Add(terms.Terms.Length);
        foreach (ref readonly var term in terms.Terms.AsSpan())
        {
            writer.Add((long)term.Key);
            writer.Add(term.Count);
            writer.Add(term.Place);
        }
    }

    public static PostTerms Read(MemoryReader reader)
    {
        var terms = ImmutableArray.CreateBuilder<CountedTerm>(reader.Count());
        for (var left = terms.Capacity; left > 0; left--)
            terms.Add(new CountedTerm((ulong)reader.LargeNumber(), reader.Number(), reader.Number()));
        return new PostTerms(terms.MoveToImmutable());
    }
}
