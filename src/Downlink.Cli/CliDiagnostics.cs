using Downlink.Diagnostics;

namespace Downlink.Cli;

/// <summary>What can be wrong with how a command was called: DL0901 to DL0902.</summary>
internal static class CliDiagnostics
{
    public static Diagnostic NoSite(string folder) =>
        new("DL0901", Severity.Error, "no site here: there is no site.config.yml in this folder or above it", SourceSpan.Of(folder))
        {
            Help = "go into the site's folder, or name it with --site",
        };

    public static Diagnostic NoSiteIn(string folder) =>
        new("DL0901", Severity.Error, "no site here: there is no site.config.yml in this folder", SourceSpan.Of(folder))
        {
            Help = "name the folder that holds site.config.yml with --site",
        };
}
