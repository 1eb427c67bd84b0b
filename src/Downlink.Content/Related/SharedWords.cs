using System.Collections.Immutable;
using Downlink.Posts;

namespace Downlink.Related;

/// <summary>
/// The words by which a reader sees that two posts are kin: shared terms as the one post writes them, pairs of Han joined to the longer
/// words that both posts have.
/// </summary>
internal static class SharedWords
{
    /// <summary>At most so many, those that tell most first.</summary>
    /// <param name="post">The post whose spelling is taken.</param>
    /// <param name="other">Its kin.</param>
    /// <param name="shared">What they share, in the order of the first's words.</param>
    /// <param name="most">How many at most.</param>
    public static ImmutableArray<string> Of(Post post, Post other, ImmutableArray<SharedTerm> shared, int most)
    {
        var words = new List<(string Text, long Weight)>(shared.Length);
        foreach (var term in shared.Where(static term => !term.IsPair))
            words.Add((PostWords.SpellingAt(post, term.Place), term.Weight));
        AddHan(words, [.. shared.Where(static term => term.IsPair)], word => PostWords.Say(post, word) && PostWords.Say(other, word));
        words.Sort(
            static (one, two) => one.Weight != two.Weight ? two.Weight.CompareTo(one.Weight) : string.CompareOrdinal(one.Text, two.Text)
        );

        var chosen = ImmutableArray.CreateBuilder<string>(most);
        foreach (var (word, _) in words)
        {
            if (chosen.Count < most && !chosen.Any(longer => longer.Contains(word, StringComparison.OrdinalIgnoreCase)))
                chosen.Add(word);
        }

        return chosen.ToImmutable();
    }

    /// <summary>Each pair is taken once: into the word that begins before it and that it goes on, else as the beginning of one.</summary>
    private static void AddHan(List<(string Text, long Weight)> words, List<SharedTerm> pairs, Func<string, bool> isSaid)
    {
        while (pairs.Count > 0)
        {
            var (word, weight) = (new string([pairs[0].First, pairs[0].Second]), pairs[0].Weight);
            pairs.RemoveAt(0);
            for (var next = 0; next < pairs.Count; next++)
            {
                if (pairs[next].First != word[^1] || !isSaid(word + pairs[next].Second))
                    continue;

                (word, weight) = (word + pairs[next].Second, weight + pairs[next].Weight);
                pairs.RemoveAt(next);
                next = -1;
            }

            words.Add((word, weight));
        }
    }
}
