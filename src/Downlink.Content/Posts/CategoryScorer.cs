using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Downlink.Configuration;

namespace Downlink.Posts;

/// <summary>Adds up what the terms of one category come to in one post.</summary>
internal static class CategoryScorer
{
    private const double InTitle = 2;
    private const double InOpening = 1.5;
    private const double InBody = 1;
    private const double InPassing = 0.4;

    /// <summary>
    /// What a single sentence after the opening may bring, as a share of the threshold: a comparison with other work names much at once.
    /// </summary>
    private const double SentenceShare = 0.6;

    /// <summary>From this much text on a post has to say more: every long text mentions something.</summary>
    private const double LongUnits = 1000;

    /// <summary>More places of one term hardly add anything.</summary>
    private const int MostPlaces = 8;

    /// <summary>Sums of so many sentences stand on the stack.</summary>
    private const int FewSentences = 128;

    /// <summary>Null where no term speaks for the category.</summary>
    public static CategoryEvidence? Score(
        CategoryRule rule,
        PostText title,
        PostText text,
        List<TermMatch>? inTitle,
        List<TermMatch>? inText
    )
    {
        var places = new List<TermPlace>((inTitle?.Count ?? 0) + (inText?.Count ?? 0));
        if (inTitle is not null)
            AddTitle(places, title, TermCover.Counted(inTitle));
        if (inText is not null)
            AddText(places, text, TermCover.Counted(inText));
        if (!places.Exists(static place => place.Use.Weight > 0))
            return null;

        Bound(places, SentenceShare * rule.Threshold);
        var terms = Terms(places);
        var threshold = rule.Threshold * (1 + 0.5 * Math.Max(0, Math.Log2(text.Units / LongUnits)));
        var score = 0.0;
        foreach (var term in terms)
            score += term.Weight;
        return new CategoryEvidence(rule.Slug, Rounded(score), Rounded(threshold), terms);
    }

    private static void AddTitle(List<TermPlace> places, PostText title, List<TermMatch> counted)
    {
        for (var i = 0; i < counted.Count; i++)
            Add(places, title, counted, i, InTitle, "title", TermPlace.NoSentence);
    }

    private static void AddText(List<TermPlace> places, PostText text, List<TermMatch> counted)
    {
        for (var i = 0; i < counted.Count; i++)
        {
            var start = counted[i].Start;
            if (start < text.Opening)
                Add(places, text, counted, i, InOpening, "opening", TermPlace.NoSentence);
            else
                Add(places, text, counted, i, InBody, "text", text.SentenceAt(start));
        }
    }

    private static void Add(
        List<TermPlace> places,
        PostText text,
        List<TermMatch> counted,
        int index,
        double factor,
        string where,
        int sentence
    )
    {
        var use = counted[index].Use;
        var isInPassing = use.Weight > 0 && Enumerations.IsInPassing(text.Folded, counted, index);
        places.Add(
            isInPassing
                ? new TermPlace(use, factor * InPassing, where + ", in passing", sentence, places.Count)
                : new TermPlace(use, factor, where, sentence, places.Count)
        );
    }

    /// <summary>Scales the places of a sentence that says too much down to its bound.</summary>
    private static void Bound(List<TermPlace> places, double bound)
    {
        var last = TermPlace.NoSentence;
        foreach (var place in places)
            last = Math.Max(last, place.Sentence);

        Span<double> sums = last < FewSentences ? stackalloc double[FewSentences] : new double[last + 1];
        foreach (var place in places)
        {
            if (place.Sentence >= 0)
                sums[place.Sentence] += Math.Max(0, place.Weight);
        }

        for (var at = 0; at < places.Count; at++)
        {
            if (places[at] is { Sentence: >= 0, Weight: > 0 } place && sums[place.Sentence] > bound)
                places[at] = place with { Factor = place.Factor * bound / sums[place.Sentence] };
        }
    }

    /// <summary>What each term comes to, the weightiest first; of equal ones the one that the configuration names first.</summary>
    private static ImmutableArray<TermEvidence> Terms(List<TermPlace> places)
    {
        places.Sort(static (one, other) => one.CompareTo(other));
        var terms = new List<TermEvidence>();
        for (var (start, end) = (0, 0); start < places.Count; start = end)
        {
            while (end < places.Count && places[end].Use == places[start].Use)
                end++;
            var term = Sum(CollectionsMarshal.AsSpan(places)[start..end]);
            var at = terms.Count;
            while (at > 0 && Math.Abs(terms[at - 1].Weight) < Math.Abs(term.Weight))
                at--;
            terms.Insert(at, term);
        }

        return [.. terms];
    }

    /// <summary>The best place counts in full, the next half, the one after it a quarter.</summary>
    private static TermEvidence Sum(ReadOnlySpan<TermPlace> places)
    {
        var sum = 0.0;
        var share = 1.0;
        foreach (var place in places[..Math.Min(places.Length, MostPlaces)])
        {
            sum += place.Factor * share;
            share /= 2;
        }

        var best = places[0];
        return new TermEvidence(
            best.Use.Term,
            Rounded(best.Use.Weight * sum),
            places.Length == 1 ? best.Where : string.Create(CultureInfo.InvariantCulture, $"{best.Where}, {places.Length} times")
        );
    }

    private static double Rounded(double value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);
}
