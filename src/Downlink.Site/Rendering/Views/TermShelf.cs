using System.Collections.Concurrent;
using Downlink.Pages;
using Downlink.Posts;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>Categories and tags as posts name them, each made once.</summary>
internal sealed class TermShelf(SitePlan plan)
{
    private readonly ConcurrentDictionary<Term, ScriptObject> _categories = new(ReferenceEqualityComparer.Instance),
        _tags = new(ReferenceEqualityComparer.Instance);

    public ScriptArray Categories(Post post)
    {
        var categories = new ScriptArray(post.Categories.Length);
        foreach (var term in plan.Categories)
        {
            if (post.Categories.Contains(term.Slug))
                categories.Add(_categories.TryGetValue(term, out var known) ? known : _categories.GetOrAdd(term, Category));
        }

        categories.IsReadOnly = true;
        return categories;
    }

    public ScriptArray Tags(Post post)
    {
        var terms = plan.Terms.TagsOf(post);
        var tags = new ScriptArray(terms.Length);
        foreach (var term in terms)
            tags.Add(_tags.TryGetValue(term, out var known) ? known : _tags.GetOrAdd(term, Tag));
        tags.IsReadOnly = true;
        return tags;
    }

    private ScriptObject Tag(Term term) => Script.Object(
        ("name", term.Name), ("slug", term.Slug), ("url", plan.Address.Href(term.Permalink)));

    private ScriptObject Category(Term term) => Script.Object(
        ("name", term.Name), ("slug", term.Slug), ("url", plan.Address.Href(term.Permalink)), ("colour", term.Colour));
}
