using System.Collections.Concurrent;
using System.Collections.Immutable;
using Downlink.Pages;
using Downlink.Posts;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>Categories and tags as posts name them, each made once, and so is the list of those that several posts have.</summary>
internal sealed class TermShelf(SitePlan plan)
{
    private readonly ConcurrentDictionary<Term, ScriptObject> _categories = new(ReferenceEqualityComparer.Instance),
        _tags = new(ReferenceEqualityComparer.Instance);

    // By slugs, which hold no line break.
    private readonly ConcurrentDictionary<string, ScriptArray> _listsOfCategories = new(StringComparer.Ordinal),
        _listsOfTags = new(StringComparer.Ordinal);

    public ScriptArray Categories(Post post) =>
        List([.. plan.Categories.Where(term => post.Categories.Contains(term.Slug))], _listsOfCategories, _categories, Category);

    public ScriptArray Tags(Post post) => List(plan.Terms.TagsOf(post), _listsOfTags, _tags, Tag);

    private static ScriptArray List(
        ImmutableArray<Term> terms,
        ConcurrentDictionary<string, ScriptArray> lists,
        ConcurrentDictionary<Term, ScriptObject> known,
        Func<Term, ScriptObject> make
    )
    {
        var key = string.Join('\n', terms.Select(static term => term.Slug));
        return lists.TryGetValue(key, out var list)
            ? list
            : lists.GetOrAdd(key, Script.List(terms.Select(term => known.GetOrAdd(term, make))));
    }

    private ScriptObject Tag(Term term) => Script.Object(
        ("name", term.Name), ("slug", term.Slug), ("url", plan.Address.Href(term.Permalink)));

    private ScriptObject Category(Term term) => Script.Object(
        ("name", term.Name), ("slug", term.Slug), ("url", plan.Address.Href(term.Permalink)), ("colour", term.Colour));
}
