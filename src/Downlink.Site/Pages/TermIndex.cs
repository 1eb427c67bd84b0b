using System.Collections.Concurrent;
using System.Collections.Immutable;
using Downlink.Posts;

namespace Downlink.Pages;

/// <summary>Which tags each post carries, and in which series it stands.</summary>
public sealed class TermIndex
{
    private readonly Dictionary<string, (Term Term, int Place)> _tags;
    private readonly ConcurrentDictionary<string, string> _slugs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SeriesPlace> _series;

    internal TermIndex(ImmutableArray<Term> tags, ImmutableArray<Term> series)
    {
        _tags = tags.Select(static (term, place) => (term, place))
            .ToDictionary(static tag => tag.term.Slug, static tag => tag, StringComparer.Ordinal);
        _series = series
            .SelectMany(static term => term.Posts.Select((post, at) => (Id: post.Id.Hex, Place: new SeriesPlace(term, at))))
            .ToDictionary(static part => part.Id, static part => part.Place, StringComparer.Ordinal);
    }

    /// <summary>In the order of all tags.</summary>
    public IEnumerable<Term> TagsOf(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return post.Tags
            .Select(label => _slugs.GetOrAdd(label, static label => Labels.SlugOf(label).Value))
            .Where(_tags.ContainsKey)
            .Select(slug => _tags[slug])
            .DistinctBy(static tag => tag.Place)
            .OrderBy(static tag => tag.Place)
            .Select(static tag => tag.Term);
    }

    /// <summary>Null for a post that belongs to none.</summary>
    public SeriesPlace? SeriesOf(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return _series.GetValueOrDefault(post.Id.Hex);
    }
}
