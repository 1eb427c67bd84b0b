using System.Collections.Immutable;
using Downlink.Diagnostics;
using Downlink.Entries;

namespace Downlink.Dedup;

/// <summary>Brings the copies of one post together.</summary>
internal static class Deduplicator
{
    /// <summary>Signals in the order their first copies were seen; <paramref name="entries"/> stand in capture order.</summary>
    public static ImmutableArray<Signal> Deduplicate(IEnumerable<Entry> entries, DiagnosticBag diagnostics)
    {
        var groups = new List<List<Reception>>();
        var byHash = new Dictionary<ContentHash, List<Reception>>();
        foreach (var reception in entries.Select(Reception.Of))
        {
            if (!byHash.TryGetValue(reception.Hash, out var group))
            {
                group = byHash[reception.Hash] = [];
                groups.Add(group);
            }

            group.Add(reception);
        }

        return [.. groups.Select(group => SignalMaker.Make(group, diagnostics))];
    }
}
