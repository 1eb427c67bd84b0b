using Downlink.Configuration;

namespace Downlink.Dedup;

/// <summary>Which texts are copies of each other by decision: <c>merge</c> and <c>split</c> in <c>content/overrides.yml</c>.</summary>
internal sealed class DecidedCopies(PostOverrides overrides)
{
    private const string Evidence = $"merged by decision in {PostOverridesReader.FileName}";

    private readonly HashSet<LineReference> _split = [.. overrides.Entries.SelectMany(static entry => entry.Split)];

    /// <summary>
    /// A line that was split off is a post of its own: its id is the hash of its place, since its text may be another post's too.
    /// </summary>
    public Reception Split(Reception reception)
    {
        var place = new LineReference(reception.Entry.Origin.File, reception.Entry.Origin.Line);
        return _split.Contains(place) ? reception with { Hash = ContentHash.OfPath(place.ToString()), IsAlone = true } : reception;
    }

    /// <summary>Brings the clusters together that were decided to be one post.</summary>
    public IReadOnlyList<Cluster> Merge(IReadOnlyList<Cluster> clusters)
    {
        var left = clusters.ToList();
        foreach (var entry in overrides.Entries.Where(static entry => !entry.Merge.IsEmpty))
        {
            if (left.Find(cluster => cluster.Holds(entry.Id)) is not { } target)
                continue;
            foreach (
                var merged in entry
                    .Merge.Select(id => left.Find(cluster => cluster.Holds(id)))
                    .OfType<Cluster>()
                    .Where(merged => merged != target)
            )
            {
                foreach (var (form, _) in merged.Members)
                    target.Add(form, Evidence);
                left.Remove(merged);
            }
        }

        return left;
    }
}
