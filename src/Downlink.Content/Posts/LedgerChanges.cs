using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Dedup;
using Downlink.Entries;

namespace Downlink.Posts;

/// <summary>What is new since the ledger was written, in words: posts that came and went, copies that joined and left.</summary>
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
                AddCopies(changes, post, copies, [.. known.Copies.Select(static place => place.ToString())]);
        }

        changes.AddRange(Gone(ledger, curated).Select(static entry => $"gone     {entry.Slug}: {string.Join(", ", entry.Copies)}"));
        return changes.ToImmutable();
    }

    /// <summary>Entries that none of the posts is any more.</summary>
    internal static IEnumerable<LedgerEntry> Gone(PostLedger ledger, CuratedPosts curated)
    {
        var found = curated.Posts.Where(IsRecorded).Select(post => Known(ledger, post)).OfType<LedgerEntry>().ToHashSet();
        return ledger.Entries.Where(entry => !found.Contains(entry));
    }

    internal static bool IsRecorded(Post post) => post.Signal.Copies[0].Entry.Kind != EntryKind.Markdown;

    private static LedgerEntry? Known(PostLedger ledger, Post post) => ledger.Of(post.Id.Hex, Places(post.Signal));

    internal static IEnumerable<LineReference> Places(Signal signal) =>
        signal.Copies.Select(static copy => new LineReference(copy.Entry.Origin.File, copy.Entry.Origin.Line));

    private static void AddCopies(ImmutableArray<string>.Builder changes, Post post, List<string> now, List<string> then)
    {
        if (now.Except(then).ToList() is { Count: > 0 } joined)
            changes.Add($"joined   {post.Slug}: {string.Join(", ", joined)}");
        if (then.Except(now).ToList() is { Count: > 0 } left)
            changes.Add($"left     {post.Slug}: {string.Join(", ", left)}");
    }
}
