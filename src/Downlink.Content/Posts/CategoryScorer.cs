using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Downlink.Configuration;

namespace Downlink.Posts;

/// <summary>
/// Adds up what the terms of each category come to in one post after another, in lists that it keeps. Not for two threads at a time.
/// </summary>
internal sealed class CategoryScorer(ImmutableArray<CategoryRule> categories, TermFinder finder)
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

    private readonly List<TermMatch>[] _inTitle = [.. categories.Select(static _ => new List<TermMatch>())];
    private readonly List<TermMatch>[] _inText = [.. categories.Select(static _ => new List<TermMatch>())];
    private readonly List<TermMatch> _counted = [];
    private readonly List<TermPlace> _places = [];
    private readonly List<long> _order = [];
    private readonly List<TermSum> _sums = [];

    /// <summary>What each category comes to in a post, if any term speaks for it.</summary>
    /// <param name="title">The title of the post.</param>
    /// <param name="text">Its text.</param>
    /// <param name="evidence">Takes the terms of these categories, if anybody asks for them.</param>
    public CategoryScore?[] Score(string title, string text, ImmutableArray<CategoryEvidence>.Builder? evidence = null)
    {
        using var inTitle = new PostText(title);
        using var inText = new PostText(text);
        finder.Find(inTitle.Folded, _inTitle);
        finder.Find(inText.Folded, _inText);
        var scores = new CategoryScore?[categories.Length];
        for (var category = 0; category < categories.Length; category++)
        {
            _places.Clear();
            AddTitle(inTitle, _inTitle[category]);
            AddText(inText, _inText[category]);
            if (!_places.Exists(static place => place.Use.Weight > 0))
                continue;

            var score = Sum(categories[category].Threshold, inText.Units);
            scores[category] = score;
            evidence?.Add(new(categories[category].Slug, score.Score, score.Threshold, [.. _sums.Select(static sum => sum.ToEvidence())]));
        }

        return scores;
    }

    private void AddTitle(PostText title, List<TermMatch> matches)
    {
        TermCover.Count(matches, _counted);
        for (var i = 0; i < _counted.Count; i++)
            Add(title, i, InTitle, "title", TermPlace.NoSentence);
    }

    private void AddText(PostText text, List<TermMatch> matches)
    {
        TermCover.Count(matches, _counted);
        for (var i = 0; i < _counted.Count; i++)
        {
            var start = _counted[i].Start;
            if (start < text.Opening)
                Add(text, i, InOpening, "opening", TermPlace.NoSentence);
            else
                Add(text, i, InBody, "text", text.SentenceAt(start));
        }
    }

    private void Add(PostText text, int index, double factor, string where, int sentence)
    {
        var use = _counted[index].Use;
        var isInPassing = use.Weight > 0 && Enumerations.IsInPassing(text.Folded, _counted, index);
        _places.Add(new TermPlace(use, isInPassing ? factor * InPassing : factor, where, isInPassing, sentence));
    }

    private CategoryScore Sum(double threshold, int units)
    {
        Bound(_places, SentenceShare * threshold);
        SumTerms();
        var score = 0.0;
        foreach (var term in _sums)
            score += term.Weight;
        var needed = threshold * (1 + 0.5 * Math.Max(0, Math.Log2(units / LongUnits)));
        return new CategoryScore(Rounded(score), Rounded(needed));
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
    private void SumTerms()
    {
        _order.Clear();
        _sums.Clear();
        for (var at = 0; at < _places.Count; at++)
            _order.Add(((long)_places[at].Use.Order << 32) + at);
        var order = CollectionsMarshal.AsSpan(_order);
        order.Sort();
        for (var (start, end) = (0, 0); start < order.Length; start = end)
        {
            while (end < order.Length && order[end] >> 32 == order[start] >> 32)
                end++;
            var term = Sum(order[start..end]);
            var at = _sums.Count;
            while (at > 0 && Math.Abs(_sums[at - 1].Weight) < Math.Abs(term.Weight))
                at--;
            _sums.Insert(at, term);
        }
    }

    /// <summary>The best place of a term counts in full, the next half, the one after it a quarter; of equal ones the first is the best.</summary>
    private TermSum Sum(ReadOnlySpan<long> places)
    {
        Span<double> factors = stackalloc double[MostPlaces];
        var (best, count) = (_places[(int)places[0]], 0);
        foreach (var number in places)
        {
            var place = _places[(int)number];
            best = place.Factor > best.Factor ? place : best;
            var at = count < MostPlaces ? count++ : MostPlaces;
            for (; at > 0 && factors[at - 1] < place.Factor; at--)
            {
                if (at < MostPlaces)
                    factors[at] = factors[at - 1];
            }

            if (at < MostPlaces)
                factors[at] = place.Factor;
        }

        var (sum, share) = (0.0, 1.0);
        foreach (var factor in factors[..count])
        {
            sum += factor * share;
            share /= 2;
        }

        return new TermSum(best, Rounded(best.Use.Weight * sum), places.Length);
    }

    private static double Rounded(double value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);
}
