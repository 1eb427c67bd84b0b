using System.Collections.Immutable;
using Downlink.Diagnostics;

namespace Downlink.Dedup;

/// <summary>
/// Brings cut, edited and re-encoded copies together, the longest texts first, so that the outcome doesn't depend on the order of reading.
/// </summary>
/// <remarks>
/// Each text joins the one post it is a copy of. A text that fits several stays alone and is reported; so it never joins posts that don't
/// match each other. A cut that fits character for character comes before one with differences.
/// </remarks>
internal sealed class NearJoiner
{
    private readonly DiagnosticBag _diagnostics;
    private readonly CutFinder _cuts;
    private readonly LikenessIndex _index;

    /// <summary>By a form's number, the post it was placed in.</summary>
    private readonly Cluster[] _clusters;
    private readonly List<Cluster> _found = [];

    private NearJoiner(IReadOnlyList<Form> forms, DiagnosticBag diagnostics)
    {
        (_diagnostics, _cuts) = (diagnostics, new CutFinder(forms));
        (_index, _clusters) = (new LikenessIndex(forms.Count), new Cluster[forms.Count]);
    }

    public static IReadOnlyList<Cluster> Join(IReadOnlyList<Form> forms, DiagnosticBag diagnostics)
    {
        var joiner = new NearJoiner(forms, diagnostics);
        foreach (
            var form in forms
                .OrderByDescending(static form => form.Skeleton.Length)
                .ThenBy(static form => form.Skeleton, StringComparer.Ordinal)
        )
        {
            joiner.Place(form);
        }

        return joiner._found;
    }

    private void Place(Form form)
    {
        var keys = MinHash.Keys(form.Skeleton);
        var fits = Cuts(form);
        if (fits.IsEmpty)
            fits = Edits(form, keys);
        if (fits.Length > 1)
        {
            _diagnostics.Add(
                DedupDiagnostics.FitsSeveral(form.Receptions[0].Entry, fits.Select(static fit => fit.Cluster.Longest.Receptions[0].Entry))
            );
        }

        if (fits is [var (cluster, evidence)])
            cluster.Add(form, evidence);
        else
            _found.Add(cluster = New(form));
        _clusters[form.Number] = cluster;
        _index.Add(form, keys);
    }

    private static Cluster New(Form form)
    {
        var cluster = new Cluster();
        cluster.Add(form, "the longest text of this post, or that text but for punctuation and spaces");
        return cluster;
    }

    private ImmutableArray<(Cluster Cluster, string Evidence)> Cuts(Form form) =>
        [.. _cuts.Continuations(form)
            .Select(longer => (Cluster: _clusters[longer.Number], Evidence: $"a cut of {Origin(longer)}, nothing but punctuation or spaces differ"))
            .DistinctBy(static fit => fit.Cluster)
            .Take(2)];

    private ImmutableArray<(Cluster Cluster, string Evidence)> Edits(Form form, List<ulong> keys)
    {
        if (form.Skeleton.Length < Likeness.LeastForEdit)
            return [];

        var fits = ImmutableArray.CreateBuilder<(Cluster, string)>();
        var asked = new List<Cluster>();
        foreach (var longer in _index.Candidates(keys))
        {
            var cluster = _clusters[longer.Number];
            if (asked.Contains(cluster) || cluster.StandsBeside(form) || Likeness.Evidence(form.Skeleton, longer.Skeleton) is not { } evidence)
                continue;

            asked.Add(cluster);
            fits.Add((cluster, $"near {Origin(longer)}: {evidence}"));
        }

        return fits.ToImmutable();
    }

    private static string Origin(Form form) => FormattableString.Invariant($"{form.Receptions[0].Entry.Origin.File}:{form.Receptions[0].Entry.Origin.Line}");
}
