using Downlink.Diagnostics;
using Downlink.Output;
using Downlink.Sources;
using Downlink.Typesetting;

namespace Downlink.Building;

/// <summary>Drives the whole line: from the files of a site to the files of its output.</summary>
public sealed class SiteBuilder(SiteFolder site, BuildOptions options, Typesetter typesetter, TimeProvider clock)
{
    /// <summary>Who saves a file while the site is built doesn't do so all the time.</summary>
    private const int MostAttempts = 3;

    /// <summary>Builds the site into a folder; null, and the folder as it was, where anything is wrong, which has been reported.</summary>
    /// <param name="output">The folder.</param>
    /// <param name="diagnostics">What is wrong, from all stages.</param>
    /// <param name="onPage">Called from any thread when a page is done, with how many there are.</param>
    /// <param name="cancellation">Leaves nothing behind.</param>
    public BuildReport? Build(OutputFolder output, DiagnosticBag diagnostics, Action<int> onPage, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(diagnostics);
        for (var attempt = 1; ; attempt++)
        {
            // What was said of a file that is another by now need not be so any more.
            var said = diagnostics.Fork();
            try
            {
                var report = new SiteBuild(site, options, typesetter, clock, output, said).Run(onPage, cancellation);
                diagnostics.Add(said);
                return report;
            }
            catch (Exception exception) when (ChangedFile(exception) is { } path)
            {
                if (attempt < MostAttempts)
                    continue;

                diagnostics.Add(BuildingDiagnostics.ChangedMeanwhile(path));
                return null;
            }
        }
    }

    /// <summary>A file that was taken for what an earlier build read, and had changed when its text was wanted.</summary>
    private static string? ChangedFile(Exception exception) =>
        exception switch
        {
            SourceChangedException changed => changed.Path,
            AggregateException many => many.Flatten().InnerExceptions.Select(ChangedFile).FirstOrDefault(static path => path is not null),
            _ => null,
        };
}
