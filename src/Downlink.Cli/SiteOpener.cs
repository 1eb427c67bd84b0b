using System.CommandLine;
using Downlink.Building;
using Downlink.Cli.Printing;
using Downlink.Diagnostics;

namespace Downlink.Cli;

/// <summary>Finds the site that a command is about and reads its settings; says on the terminal why that isn't possible.</summary>
internal sealed class SiteOpener(Terminal terminal)
{
    /// <summary>Common to all commands about a site.</summary>
    public Option<DirectoryInfo?> Option { get; } = new("--site")
    {
        Description = "The site's folder; without it, the nearest one upwards that holds site.config.yml",
        HelpName = "DIR",
        Recursive = true,
    };

    /// <summary>Null where the command can't go on; what is wrong has been printed then.</summary>
    public SiteFolder? Open(ParseResult parsed) => Find(parsed) is { } folder ? Open(folder) : null;

    /// <summary>The same for a folder that was found.</summary>
    public SiteFolder? Open(string folder)
    {
        var diagnostics = new DiagnosticBag();
        var site = SiteFolder.Read(folder, diagnostics);
        new DiagnosticPrinter(terminal, folder).Print(diagnostics.ToSorted());
        return site;
    }

    /// <summary>The folder of the site, whatever its settings say; null where there is none, which has been printed then.</summary>
    public string? Find(ParseResult parsed)
    {
        var diagnostics = new DiagnosticBag();
        var folder = Find(parsed.GetValue(Option), diagnostics);
        new DiagnosticPrinter(terminal, ".").Print(diagnostics.ToSorted());
        return folder;
    }

    private static string? Find(DirectoryInfo? chosen, DiagnosticBag diagnostics)
    {
        var here = Directory.GetCurrentDirectory();
        var folder = chosen is null ? SiteFolder.FindUpwards(here) : SiteFolder.Holds(chosen.FullName) ? chosen.FullName : null;
        if (folder is null)
            diagnostics.Add(chosen is null ? CliDiagnostics.NoSite(here) : CliDiagnostics.NoSiteIn(chosen.ToString()));
        return folder;
    }
}
