using System.Collections.Immutable;
using Downlink.Posts;

namespace Downlink.Pages;

/// <summary>Which tags each post carries, and in which series it stands.</summary>
public sealed class TermIndex
{
    private readonly ILookup<string, Term> _tags;
    private readonly Dictionary<string, SeriesPlace> _series;

    internal TermIndex(ImmutableArray<Term> tags, ImmutableArray<Term> series)
    {
        _tags = tags.SelectMany(static term => term.Posts.Select(post => (Id: post.Id.Hex, Term: term)))
            .ToLookup(static use => use.Id, static use => use.Term, StringComparer.Ordinal);
        _series = series.SelectMany(static term => term.Posts.Select((post, at) => (Id: post.Id.Hex, Place: new SeriesPlace(term, at))))
            .ToDictionary(static part => part.Id, static part => part.Place, StringComparer.Ordinal);
    }

    /// <summary>In the order of all tags.</summary>
    public IEnumerable<Term> TagsOf(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return _tags[post.Id.Hex];
    }

    /// <summary>Null for a post that belongs to none.</summary>
    public SeriesPlace? SeriesOf(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return _series.GetValueOrDefault(post.Id.Hex);
    }
}
