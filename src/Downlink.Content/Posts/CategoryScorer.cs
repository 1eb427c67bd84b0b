using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Text;

namespace Downlink.Posts;

/// <summary>Adds up what the terms of one category come to in one post.</summary>
internal static class CategoryScorer
{
    private const double InTitle = 2;
    private const double InOpening = 1.5;
    private const double InText = 1;
    private const double InPassing = 0.4;

    /// <summary>From this much text on a post has to say more: every long text mentions something.</summary>
    private const double LongUnits = 1000;

    public static CategoryEvidence? Score(CategoryRule rule, PostText title, PostText text, List<TermMatch>? inTitle, List<TermMatch>? inText)
    {
        var places = Places(title.Folded, inTitle, static _ => (InTitle, "title"))
            .Concat(Places(text.Folded, inText, at => at < text.Opening ? (InOpening, "opening") : (InText, "text")))
            .GroupBy(static place => place.Use)
            .OrderBy(static term => term.Key.Order)
            .ToList();
        if (!places.Any(static term => term.Key.Weight > 0))
            return null;

        var terms = places.Select(Sum).ToImmutableArray();
        var threshold = rule.Threshold * (1 + 0.5 * Math.Max(0, Math.Log2(text.Units / LongUnits)));
        return new CategoryEvidence(rule.Slug, Rounded(terms.Sum(static term => term.Weight)), Rounded(threshold), terms);
    }

    private static IEnumerable<(TermUse Use, double Factor, string Where)> Places(FoldedText text, List<TermMatch>? matches, Func<int, (double Factor, string Where)> placeOf)
    {
        var counted = Counted(matches ?? []);
        foreach (var match in counted)
        {
            var (factor, where) = placeOf(match.Start);
            yield return match.Use.Weight > 0 && Enumerations.IsInPassing(text, match, counted)
                ? (match.Use, factor * InPassing, where + ", in passing")
                : (match.Use, factor, where);
        }
    }

    /// <summary>What stands inside a longer term or an excluded phrase doesn't count, nor does a phrase that merely excludes.</summary>
    private static List<TermMatch> Counted(List<TermMatch> matches)
    {
        var counted = new List<TermMatch>(matches.Count);
        for (var i = matches.Count - 1; i >= 0; i--)
        {
            if (!IsCovered(matches, i))
                counted.Add(matches[i]);
        }

        counted.RemoveAll(static match => match.Use.Weight == 0);
        counted.Reverse();
        return counted;
    }

    /// <summary>Matches come by their ends and no term is long, so those that can cover one stand near it.</summary>
    private static bool IsCovered(List<TermMatch> matches, int index)
    {
        const int LongestMatch = 110;
        var match = matches[index];
        for (var i = index - 1; i >= 0 && matches[i].End > match.Start; i--)
        {
            if (Covers(matches[i], match))
                return true;
        }

        for (var i = index + 1; i < matches.Count && matches[i].End <= match.Start + LongestMatch; i++)
        {
            if (Covers(matches[i], match))
                return true;
        }

        return false;
    }

    private static bool Covers(TermMatch outer, TermMatch inner) =>
        outer.Contains(inner) && (outer.Length > inner.Length || (outer.Use.IsExclusion && !inner.Use.IsExclusion) || (outer.Use.IsExclusion == inner.Use.IsExclusion && outer.Use.Order < inner.Use.Order));

    /// <summary>The best place counts in full, the next half, the one after it a quarter.</summary>
    private static TermEvidence Sum(IGrouping<TermUse, (TermUse Use, double Factor, string Where)> term)
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
