using System.Collections.Concurrent;
using System.Collections.Immutable;
using Downlink.Posts;

namespace Downlink.Pages;

/// <summary>Which tags each post carries, and in which series it stands.</summary>
public sealed class TermIndex
{
    private readonly ImmutableArray<Term> _tags;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _slugs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SeriesPlace> _series = new(StringComparer.Ordinal);

    internal TermIndex(ImmutableArray<Term> tags, ImmutableArray<Term> series)
    {
        _tags = tags;
        for (var place = 0; place < tags.Length; place++)
            _places.Add(tags[place].Slug, place);
        foreach (var term in series)
        {
            for (var at = 0; at < term.Posts.Length; at++)
                _series.Add(term.Posts[at].Id.Hex, new SeriesPlace(term, at));
        }
    }

    /// <summary>In the order of all tags.</summary>
    public ImmutableArray<Term> TagsOf(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        var places = new List<int>(post.Tags.Length);
        foreach (var label in post.Tags)
        {
            var slug = _slugs.GetOrAdd(label, static label => Labels.SlugOf(label).Value);
            if (_places.TryGetValue(slug, out var place) && !places.Contains(place))
                places.Add(place);
        }

        places.Sort();
        var terms = ImmutableArray.CreateBuilder<Term>(places.Count);
        foreach (var place in places)
            terms.Add(_tags[place]);
        return terms.MoveToImmutable();
    }

    /// <summary>Null for a post that belongs to none.</summary>
    public SeriesPlace? SeriesOf(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return _series.GetValueOrDefault(post.Id.Hex);
    }
}
