using System.Collections.Immutable;
using Downlink.Posts;

namespace Downlink.Related;

/// <summary>What a post is about, as far as its own words tell: its most frequent terms in the order in which they first come.</summary>
/// <remarks>Made of the post's title, tags and text alone, so it can be kept as long as these stay.</remarks>
internal sealed record PostTerms(ImmutableArray<CountedTerm> Terms)
{
    private const int Most = 160;

    public static PostTerms Of(Post post)
    {
        using var counter = new TermCounter(PostWords.LengthOf(post));
        PostWords.Count(post, counter);
        return new PostTerms(MostFrequent(counter.Terms));
    }

    /// <summary>Of equally frequent terms those that come first.</summary>
    private static ImmutableArray<CountedTerm> MostFrequent(ReadOnlySpan<CountedTerm> terms)
    {
        if (terms.Length <= Most)
            return [.. terms];

        var (least, ties) = Threshold(terms);
        var kept = ImmutableArray.CreateBuilder<CountedTerm>(Most);
        foreach (ref readonly var term in terms)
        {
            if (term.Count > least || (term.Count == least && ties-- > 0))
                kept.Add(term);
        }

        return kept.MoveToImmutable();
    }

    /// <summary>The count that the last of those kept has, and how many of that count are kept.</summary>
    private static (int Count, int Kept) Threshold(ReadOnlySpan<CountedTerm> terms)
    {
        const int largest = 255;
        Span<int> byCount = stackalloc int[largest + 1];
        foreach (ref readonly var term in terms)
            byCount[Math.Min(largest, term.Count)]++;

        var (count, left) = (largest, Most);
        while (count > 1 && byCount[count] < left)
            left -= byCount[count--];
        return (count, left);
    }
}
