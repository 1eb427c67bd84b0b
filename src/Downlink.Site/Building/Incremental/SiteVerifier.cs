using System.Collections.Immutable;
using Downlink.Diagnostics;
using Downlink.Memory;
using Downlink.Output;
using Downlink.Typesetting;

namespace Downlink.Building;

/// <summary>
/// Builds a site once more from nothing, in a folder of its own, and compares the two byte for byte. From nothing means: from the site's
/// files and the program alone, without anything in <c>.downlink</c>, the kept answers of Node among it.
/// </summary>
/// <param name="site">The site, which nobody edits meanwhile.</param>
/// <param name="clock">Measures.</param>
public sealed class SiteVerifier(SiteFolder site, TimeProvider clock)
{
    private const string Staging = "verify";

    /// <summary>How many files or messages are named.</summary>
    private const int Most = 5;

    /// <summary>Whether a build into this output came to what one from nothing comes to; the first differences are reported.</summary>
    /// <param name="report">The build.</param>
    /// <param name="output">Where it lies.</param>
    /// <param name="diagnostics">Where differences go.</param>
    /// <param name="onPage">Called when a page is done, with how many there are.</param>
    /// <param name="cancellation">Leaves nothing behind.</param>
    public bool Verify(
        BuildReport report,
        OutputFolder output,
        DiagnosticBag diagnostics,
        Action<int> onPage,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(diagnostics);
        Remove(site);
        try
        {
            var clean = new OutputFolder(PathIn(site), $"{MemoryFolder.Name}/{Staging}");
            var said = new DiagnosticBag();
            using var typesetter = Typesetter.WithoutMemory();
            var options = report.Options with { IsFromNothing = true };
            if (new SiteBuilder(site, options, typesetter, clock).Build(clean, said, onPage, cancellation) is not null)
                Compare(report, output, clean, diagnostics);
            CompareSaid(report.Said, said.ToSorted(), diagnostics);
            return !diagnostics.HasErrors;
        }
        finally
        {
            Remove(site);
        }
    }

    /// <summary>Removes what a verification that was killed left.</summary>
    internal static void Remove(SiteFolder site)
    {
        if (Directory.Exists(PathIn(site)))
            Directory.Delete(PathIn(site), recursive: true);
    }

    private static string PathIn(SiteFolder site) => MemoryFolder.Locate(site.FullPath, Staging);

    private static void Compare(BuildReport report, OutputFolder output, OutputFolder clean, DiagnosticBag diagnostics)
    {
        var (ours, theirs) = (OutputManifest.Read(output).Hashes, OutputManifest.Read(clean).Hashes);
        var reused = report.Reused.ToHashSet(StringComparer.Ordinal);
        var found = 0;
        foreach (var path in ours.Keys.Union(theirs.Keys).Order(StringComparer.Ordinal))
        {
            if (Difference(path, output, clean) is not var (at, difference))
                continue;

            diagnostics.Add(BuildingDiagnostics.NotAsFromNothing(at, difference, Cause(path, output, ours, reused)));
            if (++found == Most)
                return;
        }
    }

    private static (SourceSpan At, string Difference)? Difference(string path, OutputFolder output, OutputFolder clean)
    {
        var whole = SourceSpan.Of(output.Show(path));
        if (Bytes(clean, path) is not { } there)
            return (whole, "it has no such file");
        if (Bytes(output, path) is not { } here)
            return (whole, "it has this file, which is missing here");

        return FileDifference.Between(here, there) is { } difference
            ? (whole with { Line = difference.Line, Column = difference.Column }, difference.ToString())
            : null;
    }

    /// <summary>Why a file may be another than it should be, as far as that shows.</summary>
    private static string Cause(string path, OutputFolder output, IReadOnlyDictionary<string, string> hashes, HashSet<string> reused) =>
        !hashes.TryGetValue(path, out var hash) ? "this build didn't make it"
        : Bytes(output, path) is not { } bytes || OutputManifest.HashOf(bytes) != hash
            ? "it isn't what a build wrote: it was changed afterwards, and what the system says of it doesn't show that"
        : reused.Contains(path)
            ? "it was taken over from an earlier build: something that it depends on isn't in the key by which that knew it, "
                + "or .downlink/pages is damaged"
        : "this build made it: what Node once answered (.downlink/answers) may be out of date, or a file of the site has changed since";

    private static byte[]? Bytes(OutputFolder folder, string path) =>
        File.Exists(folder.Locate(path)) ? File.ReadAllBytes(folder.Locate(path)) : null;

    private static void CompareSaid(ImmutableArray<Diagnostic> told, ImmutableArray<Diagnostic> said, DiagnosticBag diagnostics)
    {
        foreach (var only in told.Except(said).Take(Most))
            diagnostics.Add(BuildingDiagnostics.NotSaidFromNothing(only, isOnlyNow: true));
        foreach (var missing in said.Except(told).Take(Most))
            diagnostics.Add(BuildingDiagnostics.NotSaidFromNothing(missing, isOnlyNow: false));
    }
}
