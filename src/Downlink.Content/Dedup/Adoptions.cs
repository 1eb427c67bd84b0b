using System.Collections.Immutable;
using Downlink.Diagnostics;

namespace Downlink.Dedup;

/// <summary>
/// The hand-written posts that name the feed post whose place they take: <c>adopts</c> in their front matter, whatever their text has
/// become.
/// </summary>
internal static class Adoptions
{
    /// <summary>
    /// Pairs of both, each at most once, the first by path; a name that leads nowhere, or where another file led, is reported.
    /// </summary>
    public static Dictionary<GatheredPost, Signal> Among(
        ImmutableArray<GatheredPost> gathered,
        ImmutableArray<Signal> written,
        DiagnosticBag diagnostics
    )
    {
        var found = new Dictionary<GatheredPost, Signal>();
        foreach (var signal in Naming(written))
        {
            var id = signal.Winner.FrontMatter?.Adopts ?? "";
            if (gathered.FirstOrDefault(post => Holds(post, id)) is not { } adopted)
                diagnostics.Add(DedupDiagnostics.AdoptsNothing(signal.Winner, id));
            else if (!found.TryAdd(adopted, signal))
                diagnostics.Add(DedupDiagnostics.AdoptedTwice(signal.Winner, id, found[adopted].Winner));
        }

        return found;
    }

    /// <summary>Whether a hand-written post names another whose place it takes.</summary>
    public static bool Names(Signal written) => written.Winner.FrontMatter is { IsDraft: false, Adopts: not null };

    private static IEnumerable<Signal> Naming(ImmutableArray<Signal> written) => written
        .Where(Names)
        .OrderBy(static signal => signal.Winner.Origin.File, StringComparer.Ordinal);

    /// <summary>By the id that the post has, or had while another copy of it was the first.</summary>
    private static bool Holds(GatheredPost post, string id) =>
        post.Signal.Copies.Any(copy => copy.Hash.Hex.StartsWith(id, StringComparison.Ordinal));
}
