using System.Collections.Immutable;

namespace Downlink.Configuration;

/// <summary>
/// The memory of a site, <c>content/ledger.yml</c>: which copies form which post, and the slug a post got when it was first recorded.
/// </summary>
public sealed record PostLedger(ImmutableArray<LedgerEntry> Entries)
{
    public const string FileName = "content/ledger.yml";

    private readonly Dictionary<string, LedgerEntry> _byId = Entries
        .DistinctBy(static entry => entry.Id)
        .ToDictionary(static entry => entry.Id, StringComparer.Ordinal);

    private readonly Dictionary<LineReference, int> _byCopy = ByCopy(Entries);

    public static PostLedger Empty { get; } = new([]);

    /// <summary>
    /// The entry of a post: the one with its id, else the first that knows one of its copies (a capture older than all others changes the
    /// id), or null.
    /// </summary>
    public LedgerEntry? Of(string id, IEnumerable<LineReference> copies)
    {
        if (Entries.IsEmpty || _byId.ContainsKey(id))
            return _byId.GetValueOrDefault(id);

        var first = copies.Select(copy => _byCopy.GetValueOrDefault(copy, Entries.Length)).DefaultIfEmpty(Entries.Length).Min();
        return first < Entries.Length ? Entries[first] : null;
    }

    private static Dictionary<LineReference, int> ByCopy(ImmutableArray<LedgerEntry> entries)
    {
        var byCopy = new Dictionary<LineReference, int>();
        for (var at = 0; at < entries.Length; at++)
        {
            foreach (var copy in entries[at].Copies)
                byCopy.TryAdd(copy, at);
        }

        return byCopy;
    }
}
