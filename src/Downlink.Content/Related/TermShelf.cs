using System.Collections.Concurrent;
using Downlink.Posts;

namespace Downlink.Related;

/// <summary>The terms of posts, kept for as long as a post says the same. Any thread may ask.</summary>
internal sealed class TermShelf
{
    private readonly ConcurrentDictionary<string, (Post Post, PostTerms Terms)> _known = new(StringComparer.Ordinal);

    public PostTerms Of(Post post)
    {
        if (_known.TryGetValue(post.Id.Hex, out var known) && SayTheSame(known.Post, post))
            return known.Terms;

        var terms = PostTerms.Of(post);
        _known[post.Id.Hex] = (post, terms);
        return terms;
    }

    private static bool SayTheSame(Post one, Post other) =>
        one.Title == other.Title && one.Winner.PlainText == other.Winner.PlainText && one.Tags.AsSpan().SequenceEqual(other.Tags.AsSpan());
}
