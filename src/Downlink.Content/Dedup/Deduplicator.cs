using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Memory;

namespace Downlink.Dedup;

/// <summary>Brings the copies of one post together: those of one normal form, then those that were cut, edited or re-encoded.</summary>
internal sealed class Deduplicator(SiteConfig config, PostOverrides overrides, DedupMemory memory)
{
    // Shorter texts, less their punctuation, may be different and alike: "C" and "C?".
    private const int LeastForSkeleton = 16;

    /// <summary>
    /// The feed's signals in the order their first copies were seen, then those of hand-written posts; <paramref name="entries"/> stand in
    /// capture order.
    /// </summary>
    public ImmutableArray<Signal> Deduplicate(ImmutableArray<Entry> entries, DiagnosticBag diagnostics)
    {
        var ofKind = memory.Kinds.Sift(entries);
        var captured = ofKind(default);
        var gathered = memory.Gathered.Make(captured, Given.Of(overrides), diagnostics, said => Gather(captured, said));
        // A hand-written file is known by its path: so it stays the same post when its author edits it.
        var written = memory.Written.Make(
            ofKind(EntryKind.Markdown),
            default,
            diagnostics,
            static (entry, _) => SignalMaker.Alone(entry, ContentHash.OfPath(entry.Origin.File))
        );

        var taken = memory.TakenOver = Taken(gathered, written, diagnostics)
            .ToDictionary(static pair => pair.Key, pair => (pair.Value, TakenOver(pair.Key, pair.Value)));
        var taking = taken.Values.Select(static pair => pair.Written).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        return
        [
            .. gathered.Select(post => taken.TryGetValue(post, out var pair) ? pair.Signal : post.Signal),
            .. taking.Count == 0 ? written : written.Where(signal => !taking.Contains(signal)),
        ];
    }

    private Signal TakenOver(GatheredPost post, Signal written) =>
        memory.TakenOver.TryGetValue(post, out var known) && ReferenceEquals(known.Written, written)
            ? known.Signal
            : SignalMaker.TakenOver(post.Signal, written);

    private Dictionary<GatheredPost, Signal> Taken(
        ImmutableArray<GatheredPost> gathered,
        ImmutableArray<Signal> written,
        DiagnosticBag diagnostics
    )
    {
        var takeovers = memory.Takeovers.Make(
            gathered,
            Given.Of(SettingsText.Of(config, "dump")),
            diagnostics,
            _ => new Takeovers(gathered, config.Dump)
        );
        var claims = memory.Held.Make(written, Given.Of(takeovers), diagnostics, (signal, _) => takeovers.ClaimOf(signal));
        var adopted = memory.Adopt.Make(written, default, diagnostics, _ => written.Any(Adoptions.Names))
            ? Adoptions.Among(gathered, written, diagnostics)
            : [];
        return Takeovers.Settle(adopted, claims.Where(static claim => !claim.Held.IsEmpty && MayHold(claim.Written.Winner)));
    }

    /// <summary>What names the post whose place it takes takes no other's, and a draft takes none.</summary>
    private static bool MayHold(Entry written) => written.FrontMatter is not ({ IsDraft: true } or { Adopts: not null });

    private ImmutableArray<GatheredPost> Gather(ImmutableArray<Entry> captured, DiagnosticBag diagnostics)
    {
        if (captured.IsEmpty)
            return [];

        var decided = new DecidedCopies(overrides);
        var receptions = captured.Select((entry, at) => decided.Split(Reception.Of(entry, at))).ToList();
        var clusters = decided.Merge(NearJoiner.Join(Forms(receptions), diagnostics));
        var byFirstSeen = new GatheredPost?[captured.Length];
        foreach (var alone in receptions.Where(static reception => reception.IsAlone))
            byFirstSeen[alone.Seen] = new GatheredPost(SignalMaker.Alone(alone.Entry, alone.Hash), isAlone: true);
        foreach (var cluster in clusters)
            byFirstSeen[cluster.FirstSeen] = new GatheredPost(SignalMaker.Make(cluster, diagnostics), isAlone: false);
        return [.. byFirstSeen.OfType<GatheredPost>()];
    }

    private static List<Form> Forms(IEnumerable<Reception> receptions) =>
        [.. receptions
            .Where(static reception => !reception.IsAlone)
            .GroupBy(static reception => reception.Hash.Hex, StringComparer.Ordinal)
            .GroupBy(static exact => KeyOf(exact.First().NormalForm), StringComparer.Ordinal)
            .Select(static (same, number) => new Form(
                number, same.Key, [.. same.SelectMany(static exact => exact).OrderBy(static reception => reception.Seen)]))];

    private static string KeyOf(string normalForm) =>
        Skeleton.Of(normalForm) is { Length: >= LeastForSkeleton } skeleton ? skeleton : normalForm;
}
