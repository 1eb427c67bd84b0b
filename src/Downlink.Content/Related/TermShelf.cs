using System.Collections.Concurrent;
using Downlink.Diagnostics;
using Downlink.Memory;
using Downlink.Posts;

namespace Downlink.Related;

/// <summary>The terms of posts, kept for as long as a post says the same. Any thread may ask.</summary>
/// <param name="values">What earlier runs of the program left.</param>
internal sealed class TermShelf(ValueStore values)
{
    private readonly ConcurrentDictionary<string, (Post Post, PostTerms Terms)> _known = new(StringComparer.Ordinal);

    public PostTerms Of(Post post)
    {
        if (_known.TryGetValue(post.Id.Hex, out var known) && SayTheSame(known.Post, post))
            return known.Terms;

        var terms = Find(post);
        _known[post.Id.Hex] = (post, terms);
        return terms;
    }

    private PostTerms Find(Post post) =>
        values.IsNone || TermsRecord.KeyOf(post) is not { } key
            ? PostTerms.Of(post)
            : values.Make(key, new DiagnosticBag(), _ => PostTerms.Of(post), TermsRecord.Write, TermsRecord.Read);

    private static bool SayTheSame(Post one, Post other) =>
        one.Title == other.Title && one.Winner.PlainText == other.Winner.PlainText && one.Tags.AsSpan().SequenceEqual(other.Tags.AsSpan());
}
