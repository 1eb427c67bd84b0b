using System.Collections.Immutable;
using Downlink.Configuration;

namespace Downlink.Posts;

/// <summary>
/// Finds the categories of a post by the weighted terms of the configuration. Built once and shared: it keeps no state between posts and
/// takes time linear in the text.
/// </summary>
public sealed class Classifier
{
    private readonly ImmutableArray<CategoryRule> _categories;
    private readonly string _default;
    private readonly TermFinder _terms;
    private readonly Dictionary<string, string> _slugs = new(StringComparer.Ordinal);

    public Classifier(SiteConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        _categories = config.Categories;
        _default = config.DefaultCategory;
        _terms = new TermFinder(_categories);
        foreach (var rule in _categories)
            _slugs.TryAdd(rule.Slug, rule.Slug);
        foreach (var rule in _categories)
            _slugs.TryAdd(Labels.SlugOf(rule.Name).Value, rule.Slug);
    }

    /// <summary>
    /// The categories whose terms reach their threshold, and those that the source itself names; the default one if there are none.
    /// </summary>
    public Classification Classify(string title, string text, IEnumerable<string> sourceCategories)
    {
        var evidence = Evidence(new PostText(title), new PostText(text));
        var named = sourceCategories.Select(SlugOf).Where(static slug => slug.Length > 0).ToList();
        var reached = evidence.Where(static found => found.Score >= found.Threshold).Select(static found => found.Category);
        var chosen = reached.Concat(named).ToHashSet(StringComparer.Ordinal);

        ImmutableArray<string> categories =
        [
            .. _categories.Select(static rule => rule.Slug).Where(chosen.Contains),
            .. named.Distinct(StringComparer.Ordinal).Where(slug => _categories.All(rule => rule.Slug != slug)),
        ];
        return new Classification(categories.IsEmpty ? [_default] : categories, evidence);
    }

    /// <summary>The slug of the configured category of this name or slug; else the name as a slug.</summary>
    public string SlugOf(string name)
    {
        var slug = Labels.SlugOf(name).Value;
        return _slugs.GetValueOrDefault(slug, slug);
    }

    private ImmutableArray<CategoryEvidence> Evidence(PostText title, PostText text)
    {
        var inTitle = _terms.Find(title.Folded, _categories.Length);
        var inText = _terms.Find(text.Folded, _categories.Length);
        var evidence = ImmutableArray.CreateBuilder<CategoryEvidence>();
        for (var category = 0; category < _categories.Length; category++)
        {
            if (inTitle[category] is null && inText[category] is null)
                continue;
            if (CategoryScorer.Score(_categories[category], title, text, inTitle[category], inText[category]) is { } found)
                evidence.Add(found);
        }

        return evidence.ToImmutable();
    }
}
