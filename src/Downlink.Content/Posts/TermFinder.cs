using Downlink.Configuration;
using Downlink.Text;

namespace Downlink.Posts;

/// <summary>All terms of all categories, looked for at once.</summary>
internal sealed class TermFinder
{
    private readonly TermAutomaton _automaton;
    private readonly TermUse[][] _uses;

    public TermFinder(IReadOnlyList<CategoryRule> categories)
    {
        var words = Uses(categories).Where(static use => use.Pattern.Word.Length > 0)
            .GroupBy(static use => use.Pattern.Word, StringComparer.Ordinal)
            .ToList();
        _uses = [.. words.Select(static word => word.ToArray())];
        _automaton = new TermAutomaton([.. words.Select(static word => word.Key)]);
    }

    /// <summary>Puts the matches of each category into its list, in the order of their ends.</summary>
    public void Find(FoldedText text, List<TermMatch>[] found)
    {
        foreach (var matches in found)
            matches.Clear();
        _automaton.Find(text.Characters, (word, start) =>
        {
            foreach (var use in _uses[word])
            {
                if (use.Pattern.TryMatch(text, start, out var end))
                    found[use.Category].Add(new TermMatch(use, start, end));
            }
        });
    }

    private static IEnumerable<TermUse> Uses(IReadOnlyList<CategoryRule> categories)
    {
        for (var category = 0; category < categories.Count; category++)
        {
            var order = 0;
            foreach (var term in categories[category].Terms)
                yield return new TermUse(category, order++, term.Text, term.Weight, isExclusion: false);
            foreach (var phrase in categories[category].Exclusions)
                yield return new TermUse(category, order++, phrase.Text, phrase.Weight, isExclusion: true);
        }
    }
}
