using System.Collections.Concurrent;
using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Dedup;

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
    private readonly ConcurrentBag<CategoryScorer> _idle = [];
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
        var evidence = ImmutableArray.CreateBuilder<CategoryEvidence>();
        var categories = Categories(title, text, sourceCategories, evidence);
        return new Classification(categories, evidence.ToImmutable());
    }

    /// <summary>The same of a post, whose evidence is found again if anybody asks for it.</summary>
    internal Classification Classify(string title, Signal signal) =>
        Known(Categories(title, signal.Winner.PlainText, signal.Categories.AsSpan()), title, signal);

    /// <summary>The same where the categories were found earlier.</summary>
    internal Classification Known(ImmutableArray<string> categories, string title, Signal signal) =>
        new(categories, () => Classify(title, signal.Winner.PlainText, signal.Categories.AsSpan()));

    private ImmutableArray<string> Categories(
        string title,
        string text,
        ReadOnlySpan<string> sourceCategories,
        ImmutableArray<CategoryEvidence>.Builder? evidence = null
    )
    {
        var scorer = _idle.TryTake(out var idle) ? idle : new CategoryScorer(_categories, _terms.Value);
        var scores = scorer.Score(title, text, evidence);
        _idle.Add(scorer);
        var named = new List<string>();
        foreach (var name in sourceCategories)
        {
            if (SlugOf(name) is { Length: > 0 } slug && !named.Contains(slug))
                named.Add(slug);
        }

        var categories = ImmutableArray.CreateBuilder<string>();
        for (var category = 0; category < _categories.Length; category++)
        {
            var slug = _categories[category].Slug;
            if (named.Remove(slug) || scores[category] is { IsReached: true })
                categories.Add(slug);
        }

        categories.AddRange(named);
        return categories.Count == 0 ? [_default] : categories.DrainToImmutable();
    }

    /// <summary>The slug of the configured category of this name or slug; else the name as a slug.</summary>
    public string SlugOf(string name) => _usual.TryGetValue(name, out var slug) ? slug : Find(name);

    private string Find(string name)
    {
        var slug = Labels.SlugOf(name).Value;
        return _slugs.GetValueOrDefault(slug, slug);
    }
}
