using System.Collections.Immutable;
using Downlink.Diagnostics;

namespace Downlink.Configuration;

/// <summary>The decisions of <c>content/overrides.yml</c>, by post.</summary>
public sealed record PostOverrides(ImmutableArray<PostOverride> Entries)
{
    public static PostOverrides None { get; } = new([]);

    /// <summary>The decision about the post with this id, the first one written, or null.</summary>
    public PostOverride? For(string id)
    {
        // Asked several times of every post, mostly about none.
        foreach (var entry in Entries)
        {
            if (Names(entry.Id, id))
                return entry;
        }

        return null;
    }

    /// <summary>The same decisions but for what is hidden: nothing is.</summary>
    public PostOverrides WithNothingHidden() => new([.. Entries.Select(static entry => entry with { IsHidden = false })]);

    /// <summary>
    /// Reports what speaks of no post, of several, or twice of one. <paramref name="copies"/> are the hashes of all copies.
    /// </summary>
    public void Check(IReadOnlyCollection<string> ids, IReadOnlyCollection<string> copies, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        var decided = new Dictionary<string, PostOverride>(StringComparer.Ordinal);
        foreach (var entry in Entries)
        {
            switch (ids.Where(id => Names(entry.Id, id)).Take(2).ToList())
            {
                case []:
                    diagnostics.Add(OverrideDiagnostics.NoSuchPost(entry.Span, entry.Id, copies.Any(copy => Names(entry.Id, copy))));
                    break;
                case [var id] when !decided.TryAdd(id, entry):
                    diagnostics.Add(OverrideDiagnostics.DecidedTwice(entry.Span, entry.Id, decided[id].Span));
                    break;
                case [_, _]:
                    diagnostics.Add(OverrideDiagnostics.Ambiguous(entry.Span, entry.Id));
                    break;
            }

            foreach (var merged in entry.Merge.Where(merged => !copies.Any(copy => Names(merged, copy))))
                diagnostics.Add(OverrideDiagnostics.NoSuchPost(entry.Span, merged, isCopy: false));
        }
    }

    private static bool Names(string prefix, string id) => id.StartsWith(prefix, StringComparison.Ordinal);
}
