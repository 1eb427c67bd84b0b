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
    private readonly Lazy<TermFinder> _terms;
    private readonly Dictionary<string, string> _slugs = new(StringComparer.Ordinal);

    /// <summary>The categories as the configuration spells them, and so do most posts, each with its slug.</summary>
    private readonly Dictionary<string, string> _usual = new(StringComparer.Ordinal);

    public Classifier(SiteConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        _categories = config.Categories;
        _default = config.DefaultCategory;
        _terms = new(() => new TermFinder(_categories));
        foreach (var rule in _categories)
            _slugs.TryAdd(rule.Slug, rule.Slug);
        foreach (var rule in _categories)
            _slugs.TryAdd(Labels.SlugOf(rule.Name).Value, rule.Slug);
        foreach (var name in (string[])[.. _categories.Select(static rule => rule.Slug), .. _categories.Select(static rule => rule.Name)])
            _usual[name] = Find(name);
    }

    /// <summary>
    /// The categories whose terms reach their threshold, and those that the source itself names; the default one if there are none.
    /// </summary>
    public Classification Classify(string title, string text, ReadOnlySpan<string> sourceCategories)
    {
        using var inTitle = new PostText(title);
        using var inText = new PostText(text);
        var evidence = Evidence(inTitle, inText);
        var named = new List<string>();
        foreach (var name in sourceCategories)
        {
            if (SlugOf(name) is { Length: > 0 } slug && !named.Contains(slug))
                named.Add(slug);
        }

        var categories = ImmutableArray.CreateBuilder<string>();
        foreach (var rule in _categories)
        {
            var isNamed = named.Remove(rule.Slug);
            if (isNamed || IsReached(rule.Slug, evidence))
                categories.Add(rule.Slug);
        }

        categories.AddRange(named);
        return new Classification(categories.Count == 0 ? [_default] : categories.DrainToImmutable(), evidence);
    }

    /// <summary>The slug of the configured category of this name or slug; else the name as a slug.</summary>
    public string SlugOf(string name) => _usual.TryGetValue(name, out var slug) ? slug : Find(name);

    private string Find(string name)
    {
        var slug = Labels.SlugOf(name).Value;
        return _slugs.GetValueOrDefault(slug, slug);
    }

    private static bool IsReached(string slug, ImmutableArray<CategoryEvidence> evidence)
    {
        foreach (var found in evidence)
        {
            if (found.Category == slug)
                return found.Score >= found.Threshold;
        }

        return false;
    }

    private ImmutableArray<CategoryEvidence> Evidence(PostText title, PostText text)
    {
        var inTitle = _terms.Value.Find(title.Folded, _categories.Length);
        var inText = _terms.Value.Find(text.Folded, _categories.Length);
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
