using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Memory;
using Downlink.Text;

namespace Downlink.Sources;

/// <summary>
/// Gives hand-written files what git knows of them, where the settings or a file's own front matter (<c>date: git</c>) ask for it.
/// </summary>
internal static class GitDates
{
    private const string Fence = "---";

    /// <summary>Git is asked once, and only if anybody wants to know.</summary>
    public static ImmutableArray<SourceFile> AddTo(
        ImmutableArray<SourceFile> sources,
        string site,
        DateOrigin origin,
        DiagnosticBag diagnostics,
        ListMemory<SourceFile, bool> memory
    )
    {
        var asking = memory.Make(
            sources,
            Given.Of(origin),
            diagnostics,
            (source, _) => source.AsksGit || (origin == DateOrigin.Git && IsWritten(source.Path))
        );
        if (!asking.Contains(true))
            return sources;

        var known = GitHistory.Read(site, diagnostics);
        return [.. sources.Select((source, at) => asking[at] && known.TryGetValue(source.Path, out var times) ? source with { Committed = times } : source)];
    }

    /// <summary>Whether a hand-written file says itself that it wants to know.</summary>
    public static bool AreAskedBy(string path, string text) => IsWritten(path) && Asks(text);

    private static bool IsWritten(string path) => path.StartsWith("content/", StringComparison.Ordinal);

    /// <summary>Whether a line of the front matter says <c>date: git</c> or <c>updated: git</c>.</summary>
    private static bool Asks(string text)
    {
        if (!text.StartsWith(Fence, StringComparison.Ordinal))
            return false;

        foreach (var line in new MarkdownLines(text.AsSpan(Fence.Length)))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
                return false;
            var colon = line.IndexOf(':');
            if (colon > 0 && line[..colon].Trim() is "date" or "updated" && line[(colon + 1)..].Trim(" \t\"'") is "git")
                return true;
        }

        return false;
    }
}
