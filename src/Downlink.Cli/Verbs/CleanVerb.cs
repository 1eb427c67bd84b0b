using System.CommandLine;
using Downlink.Building;
using Downlink.Cli.Printing;
using Downlink.Diagnostics;
using Downlink.Output;
using Downlink.Typesetting;

namespace Downlink.Cli.Verbs;

/// <summary><c>clean</c>: removes what builds wrote, and only that.</summary>
internal static class CleanVerb
{
    public static Command Create(Terminal terminal, SiteOpener sites)
    {
        var output = BuildArguments.OutputOption("The folder that was built into, where it isn't the site's own");
        var command = new Command("clean", "Removes what builds wrote, and only that") { output };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, output, terminal, sites, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, Option<string?> output, Terminal terminal, SiteOpener sites, CancellationToken cancellation)
    {
        if (sites.Open(parsed) is not { } site)
            return ExitCode.WrongUsage;

        var diagnostics = new DiagnosticBag();
        var folder = site.FindOutput(parsed.GetValue(output), diagnostics);
        var removed = folder is null ? null : Remove(folder, diagnostics, cancellation);
        new DiagnosticPrinter(terminal, site.FullPath).Print(diagnostics.ToSorted());
        if (folder is null || removed is null)
            return folder is null ? ExitCode.WrongUsage : ExitCode.SiteHasErrors;

        AnswerCache.Remove(site.FullPath);
        BuildRecord.Remove(site);
        terminal.Output.WriteLine($"{Counted.Of(removed.Value, "file")} removed from {SafeText.Of(folder.Name)}");
        return ExitCode.Done;
    }

    private static int? Remove(OutputFolder folder, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder.FullPath))
            return 0;

        using var writer = OutputWriter.Open(folder, diagnostics, cancellation);
        return writer?.RemoveAll();
    }
}
