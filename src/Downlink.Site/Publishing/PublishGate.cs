using Downlink.Building;
using Downlink.Checking;
using Downlink.Diagnostics;
using Downlink.Output;

namespace Downlink.Publishing;

/// <summary>Decides whether what was built may be published.</summary>
internal static class PublishGate
{
    private const long LargestFile = 100L * 1024 * 1024, LargestSite = 1024L * 1024 * 1024;

    /// <summary>The built site's manifest; null, with every reason reported, where it may not be published.</summary>
    public static async Task<OutputManifest?> PassAsync(
        SiteFolder site,
        BuildRecord record,
        OutputFolder output,
        DiagnosticBag diagnostics,
        CancellationToken cancellation
    )
    {
        if (record.Options.WithDrafts || record.Options.WithFuture)
            diagnostics.Add(PublishDiagnostics.Drafts());
        if (record.IsIncomplete)
            diagnostics.Add(PublishDiagnostics.Incomplete());
        if (!record.HasManifest(output))
            diagnostics.Add(PublishDiagnostics.OtherBuild(output.Name));
        if (diagnostics.HasErrors)
            return null;

        var options = new CheckOptions { Build = record.Options, Record = record };
        if (await new SiteChecker(site, options).CheckAsync(output, diagnostics, cancellation) is not { } report)
            return null;

        if (report.IsStale)
            diagnostics.Add(PublishDiagnostics.Stale());
        foreach (var fault in report.Faults.Where(static fault => fault.Diagnostic.Severity == Severity.Error))
            diagnostics.Add(fault.Diagnostic);
        if (report.Errors > 0)
            diagnostics.Add(PublishDiagnostics.Faulty(report.Errors));
        var manifest = OutputManifest.Read(output);
        CheckLimits(manifest, output, diagnostics);
        return diagnostics.HasErrors ? null : manifest;
    }

    /// <summary>What GitHub takes: files up to 100 MB, sites up to 1 GB (docs.github.com, "GitHub Pages limits").</summary>
    private static void CheckLimits(OutputManifest manifest, OutputFolder output, DiagnosticBag diagnostics)
    {
        var sizes = manifest
            .Hashes.Keys.Select(path =>
                (Path: path, new FileInfo(Path.Combine(output.FullPath, path)) is { Exists: true } file ? file.Length : 0)
            )
            .ToList();
        foreach (var (path, _) in sizes.Where(static file => file.Item2 > LargestFile))
            diagnostics.Add(PublishDiagnostics.TooLarge(output.Show(path), "a file may have 100 MB"));
        if (sizes.Sum(static file => file.Item2) > LargestSite)
            diagnostics.Add(PublishDiagnostics.TooLarge(output.Name, "a site may have 1 GB"));
    }
}
