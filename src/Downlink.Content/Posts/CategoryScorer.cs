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

    /// <summary>What a single sentence after the opening may bring, as a share of the threshold: a comparison with other work names much at once.</summary>
    private const double SentenceShare = 0.8;

    /// <summary>From this much text on a post has to say more: every long text mentions something.</summary>
    private const double LongUnits = 1000;

    /// <summary>Null where no term speaks for the category.</summary>
    public static CategoryEvidence? Score(CategoryRule rule, PostText title, PostText text, List<TermMatch>? inTitle, List<TermMatch>? inText)
    {
        var places = PlacesInTitle(title, inTitle ?? []).Concat(PlacesInText(text, inText ?? [])).ToList();
        if (!places.Exists(static place => place.Use.Weight > 0))
            return null;

        var terms = Bounded(places, SentenceShare * rule.Threshold)
            .GroupBy(static place => place.Use)
            .OrderBy(static term => term.Key.Order)
            .Select(Sum)
            .ToImmutableArray();
        var threshold = rule.Threshold * (1 + 0.5 * Math.Max(0, Math.Log2(text.Units / LongUnits)));
        return new CategoryEvidence(rule.Slug, Rounded(terms.Sum(static term => term.Weight)), Rounded(threshold), terms);
    }

    private static IEnumerable<TermPlace> PlacesInTitle(PostText title, List<TermMatch> matches)
    {
        var counted = TermCover.Counted(matches);
        return counted.Select((_, index) => Place(title, counted, index, InTitle, "title", sentence: null));
    }

    private static IEnumerable<TermPlace> PlacesInText(PostText text, List<TermMatch> matches)
    {
        var counted = TermCover.Counted(matches);
        return counted.Select((match, index) => match.Start < text.Opening
            ? Place(text, counted, index, InOpening, "opening", sentence: null)
            : Place(text, counted, index, InBody, "text", text.SentenceAt(match.Start)));
    }

    private static TermPlace Place(PostText text, List<TermMatch> counted, int index, double factor, string where, int? sentence)
    {
        var use = counted[index].Use;
        return use.Weight > 0 && Enumerations.IsInPassing(text.Folded, counted, index)
            ? new TermPlace(use, factor * InPassing, where + ", in passing", sentence)
            : new TermPlace(use, factor, where, sentence);
    }

    /// <summary>The places with those of a sentence that says too much scaled down to its bound.</summary>
    private static IEnumerable<TermPlace> Bounded(List<TermPlace> places, double bound)
    {
        var sums = places.Where(static place => place is { Sentence: not null, Weight: > 0 })
            .GroupBy(static place => place.Sentence ?? 0)
            .ToDictionary(static sentence => sentence.Key, static sentence => sentence.Sum(static place => place.Weight));
        return places.Select(place => place is { Sentence: { } sentence, Weight: > 0 } && sums[sentence] > bound
            ? place with { Factor = place.Factor * bound / sums[sentence] }
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
        return new TermEvidence(term.Key.Term, Rounded(term.Key.Weight * sum), count == 1 ? where : FormattableString.Invariant($"{where}, {count} times"));
    }

    private static double Rounded(double value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);
}
