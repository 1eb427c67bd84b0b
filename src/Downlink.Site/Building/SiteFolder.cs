using System.Text;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Output;
using Downlink.Pages;

namespace Downlink.Building;

/// <summary>A site on the disk: the folder that holds <c>site.config.yml</c>, and what that file says.</summary>
public sealed record SiteFolder(string FullPath, SiteConfig Config)
{
    /// <summary>The nearest folder from here upwards that holds a site, or null.</summary>
    public static string? FindUpwards(string folder)
    {
        for (var here = new DirectoryInfo(folder); here is not null; here = here.Parent)
        {
            if (Holds(here.FullName))
                return here.FullName;
        }

        return null;
    }

    public static bool Holds(string folder) => File.Exists(Path.Combine(folder, SiteFiles.Configuration));

    /// <summary>The site in a folder; null, with what is wrong reported, where its settings can't be used.</summary>
    public static SiteFolder? Read(string folder, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        try
        {
            var yaml = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(
                File.ReadAllBytes(Path.Combine(folder, SiteFiles.Configuration))
            );
            return SiteConfigReader.Read(SiteFiles.Configuration, yaml, diagnostics) is { } config
                ? new SiteFolder(Path.GetFullPath(folder), config)
                : null;
        }
        catch (DecoderFallbackException)
        {
            diagnostics.Add(BuildingDiagnostics.NotUtf8(SiteFiles.Configuration));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(
                BuildingDiagnostics.Unreadable(
                    SiteFiles.Configuration,
                    exception is UnauthorizedAccessException ? "no permission" : exception.Message
                )
            );
        }

        return null;
    }

    /// <summary>
    /// Where the site is written: where the caller says, counted from the working directory, or else where its settings say; null, with the
    /// reason reported, for a place that no site can be written to.
    /// </summary>
    public OutputFolder? FindOutput(string? chosen, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        var folder = chosen is null
            ? new OutputFolder(Path.Combine(FullPath, Config.Output), Config.Output.TrimEnd('/'))
            : new OutputFolder(chosen, chosen.Replace(Path.DirectorySeparatorChar, '/').TrimEnd('/') is { Length: > 0 } name ? name : "/");
        if (folder.Check(FullPath) is not { } problem)
            return folder;

        diagnostics.Add(problem);
        return null;
    }
}
