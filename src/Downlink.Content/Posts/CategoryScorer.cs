using System.Collections.Immutable;
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

    /// <summary>Null where no term speaks for the category.</summary>
    public static CategoryEvidence? Score(
        CategoryRule rule,
        PostText title,
        PostText text,
        List<TermMatch>? inTitle,
        List<TermMatch>? inText
    )
    {
        var places = new List<TermPlace>();
        AddTitle(places, title, TermCover.Counted(inTitle ?? []));
        AddText(places, text, TermCover.Counted(inText ?? []));
        if (!places.Exists(static place => place.Use.Weight > 0))
            return null;

        var terms = Bounded(places, SentenceShare * rule.Threshold)
            .GroupBy(static place => place.Use)
            .OrderBy(static term => term.Key.Order)
            .Select(Sum)
            .OrderByDescending(static term => Math.Abs(term.Weight))
            .ToImmutableArray();
        var threshold = rule.Threshold * (1 + 0.5 * Math.Max(0, Math.Log2(text.Units / LongUnits)));
        return new CategoryEvidence(rule.Slug, Rounded(terms.Sum(static term => term.Weight)), Rounded(threshold), terms);
    }

    private static void AddTitle(List<TermPlace> places, PostText title, List<TermMatch> counted)
    {
        for (var i = 0; i < counted.Count; i++)
            places.Add(Place(title, counted, i, InTitle, "title", TermPlace.NoSentence));
    }

    private static void AddText(List<TermPlace> places, PostText text, List<TermMatch> counted)
    {
        for (var i = 0; i < counted.Count; i++)
        {
            var start = counted[i].Start;
            places.Add(start < text.Opening
                ? Place(text, counted, i, InOpening, "opening", TermPlace.NoSentence)
                : Place(text, counted, i, InBody, "text", text.SentenceAt(start)));
        }
    }

    private static TermPlace Place(PostText text, List<TermMatch> counted, int index, double factor, string where, int sentence)
    {
        var use = counted[index].Use;
        return use.Weight > 0 && Enumerations.IsInPassing(text.Folded, counted, index)
            ? new TermPlace(use, factor * InPassing, where + ", in passing", sentence)
            : new TermPlace(use, factor, where, sentence);
    }

    /// <summary>The places, those of a sentence that says too much scaled down to its bound.</summary>
    private static List<TermPlace> Bounded(List<TermPlace> places, double bound)
    {
        var sums = new double[places.Max(static place => place.Sentence) + 1];
        foreach (var place in places)
        {
            if (place.Sentence >= 0)
                sums[place.Sentence] += Math.Max(0, place.Weight);
        }

        return places.ConvertAll(place => place is { Sentence: >= 0, Weight: > 0 } && sums[place.Sentence] > bound
            ? place with { Factor = place.Factor * bound / sums[place.Sentence] }
            : place);
    }

    /// <summary>The best place counts in full, the next half, the one after it a quarter.</summary>
    private static TermEvidence Sum(IGrouping<TermUse, TermPlace> term)
    {
        var sum = 0.0;
        var share = 1.0;
        var where = "";
        foreach (var place in term.OrderByDescending(static place => place.Factor).Take(8))
        {
            sum += place.Factor * share;
            share /= 2;
            where = where.Length == 0 ? place.Where : where;
        }

        var count = term.Count();
        return new TermEvidence(
            term.Key.Term,
            Rounded(term.Key.Weight * sum),
            count == 1 ? where : FormattableString.Invariant($"{where}, {count} times")
        );
    }

    private static double Rounded(double value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);
}
