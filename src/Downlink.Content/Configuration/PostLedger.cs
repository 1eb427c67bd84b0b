using System.Collections.Immutable;

namespace Downlink.Configuration;

/// <summary>The memory of a site, <c>content/ledger.yml</c>: which copies form which post, and the slug a post got when it was first recorded.</summary>
public sealed record PostLedger(ImmutableArray<LedgerEntry> Entries)
{
    public const string FileName = "content/ledger.yml";

    public static PostLedger Empty { get; } = new([]);

    /// <summary>The entry of a post: the one with its id, else the first that knows one of its copies (a capture older than all others changes the id), or null.</summary>
    public LedgerEntry? Of(string id, IEnumerable<LineReference> copies)
    {
        var byId = Entries.FirstOrDefault(entry => entry.Id == id);
        if (byId is not null || Entries.IsEmpty)
            return byId;

        var places = copies.ToHashSet();
        return Entries.FirstOrDefault(entry => entry.Copies.Any(places.Contains));
    }
}
