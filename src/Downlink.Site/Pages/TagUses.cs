using Downlink.Posts;

namespace Downlink.Pages;

/// <summary>The posts that carry one tag, however they spell it, while they are gathered in feed order.</summary>
internal sealed class TagUses
{
    private readonly List<Post> _posts = [];
    private readonly Dictionary<string, int> _spellings = new(StringComparer.Ordinal);

    public void Add(string spelling, Post post)
    {
        _spellings[spelling] = _spellings.GetValueOrDefault(spelling) + 1;
        if (_posts.Count == 0 || !ReferenceEquals(_posts[^1], post))
            _posts.Add(post);
    }

    /// <summary>Named by the most frequent spelling, of equally frequent ones by the ordinally first.</summary>
    public Term ToTerm(string slug) =>
        new()
        {
            Taxonomy = TaxonomyKind.Tag,
            Slug = slug,
            Name = UsualSpelling(),
            Permalink = PermalinkBuilder.ForTag(slug),
            Posts = [.. _posts],
        };

    private string UsualSpelling()
    {
        var (usual, most) = ("", 0);
        foreach (var (spelling, count) in _spellings)
        {
            if (count > most || (count == most && string.CompareOrdinal(spelling, usual) < 0))
                (usual, most) = (spelling, count);
        }

        return usual;
    }
}
