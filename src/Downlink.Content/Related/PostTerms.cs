using Downlink.Posts;

namespace Downlink.Related;

/// <summary>What a post is about, as far as its own words tell: its most frequent terms in the order in which they first come.</summary>
/// <remarks>Made of the post's title, tags and text alone, so they can be kept as long as these stay.</remarks>
internal static class PostTerms
{
    private const int Most = 160;

    public static NumberedTerms Of(Post post, TermNumbers numbers)
    {
        using var counter = new TermCounter(PostWords.LengthOf(post));
        PostWords.Count(post, counter);
        return numbers.Of(MostFrequent(counter.Terms));
    }

    /// <summary>Of equally frequent terms those that come first: moved to the front, where all stand.</summary>
    private static ReadOnlySpan<CountedTerm> MostFrequent(Span<CountedTerm> terms)
    {
        if (terms.Length <= Most)
            return terms;

        var (least, ties) = Threshold(terms);
        var kept = 0;
        foreach (ref readonly var term in terms)
        {
            if (term.Count > least || (term.Count == least && ties-- > 0))
                terms[kept++] = term;
        }

        return terms[..kept];
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
