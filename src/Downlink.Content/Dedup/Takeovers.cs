using System.Collections.Immutable;
using System.Text;
using Downlink.Configuration;
using Downlink.Entries;

namespace Downlink.Dedup;

/// <summary>
/// Finds the hand-written posts that hold a feed post's whole text: its author wrote it out, and their version takes its place.
/// </summary>
internal sealed class Takeovers
{
    private const int KeyLength = 16;
    private const int LeastText = 40;

    private readonly DumpSettings _settings;
    private readonly Dictionary<string, List<ReceivedText>> _byOpening = new(StringComparer.Ordinal);

    /// <summary>Learns the texts of the feed's posts; of those that begin alike the longest comes first.</summary>
    public Takeovers(IEnumerable<GatheredPost> posts, DumpSettings settings)
    {
        _settings = settings;
        var known = posts.Where(static post => !post.IsAlone)
            .Select(post => new ReceivedText(post, Parts(post.Signal.Winner)))
            .Where(static text => text.Parts.Length > 0 && text.Parts[0].Length >= KeyLength && text.Length >= LeastText)
            .OrderByDescending(static text => text.Length);
        foreach (var text in known)
        {
            var key = text.Parts[0][..KeyLength];
            (_byOpening.TryGetValue(key, out var list) ? list : _byOpening[key] = []).Add(text);
        }
    }

    /// <summary>
    /// Pairs of a feed post and the hand-written post that takes its place, each of them at most once, beside those that are settled
    /// already; of hand-written posts the first by path comes first, and of what its text holds what stands first in it.
    /// </summary>
    public static Dictionary<GatheredPost, Signal> Settle(IReadOnlyDictionary<GatheredPost, Signal> settled, IEnumerable<Claim> claims)
    {
        var found = new Dictionary<GatheredPost, Signal>(settled);
        foreach (var (written, held) in claims.OrderBy(static claim => claim.Written.Winner.Origin.File, StringComparer.Ordinal))
        {
            if (held.FirstOrDefault(post => !found.ContainsKey(post)) is { } taken)
                found.Add(taken, written);
        }

        return found;
    }

    /// <summary>What of the feed a hand-written post holds.</summary>
    public Claim ClaimOf(Signal written) => new(written, HeldBy(written.Winner));

    private ImmutableArray<GatheredPost> HeldBy(Entry written)
    {
        if (_byOpening.Count == 0)
            return [];

        var text = Bare(written.PlainText);
        var byOpening = _byOpening.GetAlternateLookup<ReadOnlySpan<char>>();
        var held = ImmutableArray.CreateBuilder<GatheredPost>();
        for (var at = 0; at + KeyLength <= text.Length; at++)
        {
            if (!byOpening.TryGetValue(text.AsSpan(at, KeyLength), out var candidates))
                continue;
            foreach (var received in candidates)
            {
                if (!held.Contains(received.Post) && Holds(text, at, received.Parts))
                    held.Add(received.Post);
            }
        }

        return held.ToImmutable();
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
    private string[] Parts(Entry entry)
    {
        var text = entry.PlainText;
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

    /// <summary>A feed post's text as it is looked for: bare, in the parts that its placeholders leave.</summary>
    private sealed record ReceivedText(GatheredPost Post, string[] Parts)
    {
        public int Length { get; } = Parts.Sum(static part => part.Length);
    }
}
