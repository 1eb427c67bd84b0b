using System.Collections.Concurrent;
using System.Collections.Frozen;
using Downlink.Memory;
using Downlink.Pages;
using Downlink.Posts;

namespace Downlink.Rendering;

/// <summary>
/// What lists and feeds show of each post, as a digest: told once, however many pages show it. It has all that a <see cref="CardView"/> and a
/// <see cref="FeedItem"/> are made of. Any thread may ask.
/// </summary>
internal sealed class CardDigests(SitePlan plan)
{
    private readonly ConcurrentDictionary<Post, Card> _cards = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Term, Digest> _names = new(ReferenceEqualityComparer.Instance);
    private readonly FrozenSet<string> _dumps = plan.Dumps.Select(static dump => dump.File).ToFrozenSet(StringComparer.Ordinal);
    private readonly Digest _transmissions = Transmissions(plan);

    /// <summary>All of a card.</summary>
    public Digest Of(Post post) => CardOf(post).Digest;

    /// <summary>In how many of the dumps it was received; 0 for a post that no dump brought.</summary>
    public int ReceivedOf(Post post) => CardOf(post).Received;

    /// <summary>All that links to it show.</summary>
    public void AddLink(DigestBuilder digest, Post post) =>
        digest.Add(post.Title).Add(plan.PostPermalinks.Of(post).Path).Add(post.Language);

    /// <summary>What posts show of a category or tag that they name.</summary>
    public Digest NameOf(Term term) => _names.TryGetValue(term, out var known) ? known : _names.GetOrAdd(term, Name);

    private Card CardOf(Post post) => _cards.TryGetValue(post, out var known) ? known : _cards.GetOrAdd(post, Make);

    private Card Make(Post post)
    {
        using var digest = new DigestBuilder();
        AddLink(digest.Add(post.Id.Hex), post);
        digest.Add(post.Date).Add(post.Updated).Add(post.Excerpt).Add(post.IsTruncated).Add(post.IsDraft);
        digest.Add((int)post.Winner.Kind).Add(post.Winner.Measure.Count.Minutes);
        digest.Add(post.Categories);
        foreach (var term in plan.Categories)
        {
            if (post.Categories.Contains(term.Slug))
                digest.Add(NameOf(term));
        }

        var tags = plan.Terms.TagsOf(post);
        digest.Add(tags.Length);
        foreach (var term in tags)
            digest.Add(NameOf(term));
        return new Card(AddSignal(digest, post, out var received).ToDigest(), received);
    }

    private DigestBuilder AddSignal(DigestBuilder digest, Post post, out int received)
    {
        received = 0;
        if (_dumps.Count == 0)
            return digest;

        var files = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var copy in post.Signal.Copies)
        {
            if (_dumps.Contains(copy.Entry.Origin.File))
                files.Add(copy.Entry.Origin.File);
        }

        digest.Add(received = files.Count);
        foreach (var file in files)
            digest.Add(file);
        return received == 0 ? digest : digest.Add(_transmissions);
    }

    private static Digest Name(Term term)
    {
        using var digest = new DigestBuilder();
        return digest.Add((int)term.Taxonomy).Add(term.Name).Add(term.Slug).Add(term.Permalink.Path).Add(term.Colour).ToDigest();
    }

    private static Digest Transmissions(SitePlan plan)
    {
        using var digest = new DigestBuilder();
        foreach (var dump in plan.Dumps)
            digest.Add(dump.Number).Add(dump.File);
        return digest.ToDigest();
    }

    private sealed record Card(Digest Digest, int Received);
}
