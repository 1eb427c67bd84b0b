using System.Text;
using Downlink.Configuration;

namespace Downlink.Dedup;

/// <summary>
/// Finds the hand-written posts that hold a feed post's whole text: its author wrote it out, and their version takes its place.
/// </summary>
internal sealed class Takeovers
{
    private const int KeyLength = 16;
    private const int LeastText = 40;

    private readonly DumpSettings _settings;
    private readonly Dictionary<string, List<(Cluster Cluster, string[] Parts)>> _byOpening = new(StringComparer.Ordinal);

    private Takeovers(IEnumerable<Cluster> clusters, DumpSettings settings)
    {
        _settings = settings;
        foreach (var cluster in clusters)
        {
            var parts = Parts(cluster.Winner);
            if (parts.Length == 0 || parts[0].Length < KeyLength || parts.Sum(static part => part.Length) < LeastText)
                continue;
            var key = parts[0][..KeyLength];
            (_byOpening.TryGetValue(key, out var list) ? list : _byOpening[key] = []).Add((cluster, parts));
        }
    }

    /// <summary>
    /// Pairs of a hand-written post and the feed post it holds, each of them at most once; the first by path, and what its text holds
    /// first.
    /// </summary>
    public static IReadOnlyDictionary<Cluster, Reception> Among(IEnumerable<Cluster> clusters, IEnumerable<Reception> written, DumpSettings settings)
    {
        var found = new Dictionary<Cluster, Reception>();
        var posts = written.OrderBy(static post => post.Entry.Origin.File, StringComparer.Ordinal).ToList();
        var takeovers = new Takeovers(posts.Count > 0 ? clusters : [], settings);
        foreach (var post in posts)
        {
            if (takeovers.Held(Bare(post.Entry.PlainText), found) is { } cluster)
                found.Add(cluster, post);
        }

        return found;
    }

    private Cluster? Held(string text, Dictionary<Cluster, Reception> taken)
    {
        var byOpening = _byOpening.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at + KeyLength <= text.Length; at++)
        {
            if (!byOpening.TryGetValue(text.AsSpan(at, KeyLength), out var candidates))
                continue;
            foreach (var (cluster, parts) in candidates)
            {
                if (!taken.ContainsKey(cluster) && Holds(text, at, parts))
                    return cluster;
            }
        }

        return null;
    }

    private static bool Holds(string text, int start, string[] parts)
    {
        var at = start;
        foreach (var part in parts)
        {
            at = text.IndexOf(part, at, StringComparison.Ordinal);
            if (at < 0)
                return false;
            at += part.Length;
        }

        return true;
    }

    /// <summary>A feed post's text between its placeholders: code and formulas stand in the Markdown where they were lost.</summary>
    private string[] Parts(Reception reception)
    {
        var text = reception.Entry.PlainText;
        foreach (var placeholder in _settings.Placeholders)
            text = text.Replace(placeholder.Text, "\n", StringComparison.Ordinal);
        return [.. text.Split('\n').Select(Bare).Where(static part => part.Length > 0)];
    }

    /// <summary>The skeleton less the characters that dumps lose.</summary>
    private static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var character in Skeleton.Of(NormalForm.Of(text)))
        {
            if (character is not ('#' or '*' or '`' or '>' or '-'))
                bare.Append(character);
        }

        return bare.ToString();
    }
}
