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

    public static Diagnostic NoSuchPost(string wanted, string? nearest) =>
        new("DL0902", Severity.Error, $"no post has the id or slug `{wanted}` or stands in that line", SourceSpan.Of("posts"))
        {
            Help = nearest is null ? "`downlink posts` lists them all" : $"did you mean `{nearest}`?",
        };
}
