using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Dedup;
using Downlink.Entries;

namespace Downlink.Posts;

/// <summary>
/// What is new since the ledger was written, in words: posts that came and went, copies that joined and left, slugs that were decided.
/// </summary>
public static class LedgerChanges
{
    /// <summary>One line a change, posts in feed order; none where the ledger is up to date.</summary>
    public static ImmutableArray<string> Between(PostLedger ledger, CuratedPosts curated)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(curated);
        var changes = ImmutableArray.CreateBuilder<string>();
        foreach (var post in curated.Posts.Where(IsRecorded))
        {
            var copies = post.Signal.Copies.Select(LedgerText.Place).ToList();
            if (Known(ledger, post) is not { } known)
                changes.Add($"new      {post.Slug}: {string.Join(", ", copies)}");
            else
                AddChanges(changes, post, copies, known);
        }

        changes.AddRange(Gone(ledger, curated.Posts).Select(static entry => $"gone     {entry.Slug}: {string.Join(", ", entry.Copies)}"));
        return changes.ToImmutable();
    }

    /// <summary>Entries that none of the posts is any more.</summary>
    internal static IEnumerable<LedgerEntry> Gone(PostLedger ledger, ImmutableArray<Post> posts)
    {
        if (ledger.Entries.IsEmpty)
            return [];

        var found = posts.Where(IsRecorded).Select(post => Known(ledger, post)).OfType<LedgerEntry>().ToHashSet();
        return ledger.Entries.Where(entry => !found.Contains(entry));
    }

    /// <summary>Whether the ledger records it: what was received is recorded, what was written by hand knows its own slug.</summary>
    public static bool IsRecorded(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return post.Signal.Copies[0].Entry.Kind != EntryKind.Markdown;
    }

    private static LedgerEntry? Known(PostLedger ledger, Post post) => ledger.Of(post.Id.Hex, Places(post.Signal));

    internal static IEnumerable<LineReference> Places(Signal signal) =>
        signal.Copies.Select(static copy => new LineReference(copy.Entry.Origin.File, copy.Entry.Origin.Line));

    private static void AddChanges(ImmutableArray<string>.Builder changes, Post post, List<string> now, LedgerEntry known)
    {
        var then = known.Copies.Select(static place => place.ToString()).ToList();
        if (now.Except(then).ToList() is { Count: > 0 } joined)
            changes.Add($"joined   {post.Slug}: {string.Join(", ", joined)}");
        if (then.Except(now).ToList() is { Count: > 0 } left)
            changes.Add($"left     {post.Slug}: {string.Join(", ", left)}");
        if (known.Slug != post.Slug.Value)
            changes.Add($"renamed  {known.Slug}: {post.Slug}");
    }
}
