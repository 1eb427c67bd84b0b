using System.Collections.Concurrent;
using System.Collections.Immutable;
using Downlink.Pages;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>
/// A channel as ticks: for each of its posts, newest first, the percentage of dumps that carried it, and 100 for a post that no dump
/// brought.
/// </summary>
internal sealed class TicksView(CardShelf cards)
{
    public const int MostOnDial = 240, MostOfTerm = 96;

    // Every page of a channel shows the same ones.
    private readonly ConcurrentDictionary<Term, ScriptArray> _ofTerms = new(ReferenceEqualityComparer.Instance);

    /// <summary>All channels side by side; where posts are many each channel keeps its share, and its newest.</summary>
    public ScriptArray Dial(ImmutableArray<Term> terms, SiteAddress address)
    {
        var all = terms.Sum(static term => (long)term.Posts.Length);
        var most = Math.Max(MostOnDial, all);
        return Script.List(terms.Select(term => Script.Extend(
            new TermView(term, address).ToScript(),
            ("ticks", Of(term, (int)Math.Max(1, term.Posts.Length * MostOnDial / most))))));
    }

    public ScriptArray Of(Term term) => _ofTerms.GetOrAdd(term, _ => Of(term, MostOfTerm));

    private ScriptArray Of(Term term, int most) => Script.List(term.Posts.Take(most).Select(post => (object)Percentage(cards.Of(post))));

    private static int Percentage(ScriptObject card) =>
        card["signal"] is ScriptObject signal && signal["received"] is int received && signal["total"] is int total
            ? received * 100 / total
            : 100;
}
