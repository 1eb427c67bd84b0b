using System.CommandLine;
using Downlink.Building;
using Downlink.Checking;
using Downlink.Cli.Printing;
using Downlink.Diagnostics;

namespace Downlink.Cli.Verbs;

/// <summary><c>check</c>: what is wrong with the built site, each fault at its source.</summary>
internal sealed class CheckVerb
{
    private readonly Option<string?> _output = BuildArguments.OutputOption(
        "The folder that the site was built into, instead of the one that the settings name"
    );
    private readonly Option<bool> _external = new("--external") { Description = "Also follow links to other hosts" };
    private readonly Option<bool> _json = new("--json") { Description = "Print what is wrong as JSON" };
    private readonly Terminal _terminal;
    private readonly SiteOpener _sites;

    private CheckVerb(Terminal terminal, SiteOpener sites) => (_terminal, _sites) = (terminal, sites);

    public static Command Create(Terminal terminal, SiteOpener sites)
    {
        var verb = new CheckVerb(terminal, sites);
        var command = new Command("check", "Looks for faults in the built site: links, pictures, HTML, feeds, budgets")
        {
            verb._output,
            verb._external,
            verb._json,
        };
        command.SetAction(verb.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (_sites.Open(parsed) is not { } site)
            return ExitCode.WrongUsage;
        if (CommandDay.Find(site.Config.TimeZone, _terminal) is not { } today)
            return ExitCode.WrongUsage;

        var diagnostics = new DiagnosticBag();
        if (site.FindOutput(parsed.GetValue(_output), diagnostics) is not { } folder)
            return Refuse(ExitCode.WrongUsage, site, diagnostics);

        var options = CheckOptions.Of(site, folder, today) with { IsExternal = parsed.GetValue(_external) };
        return await new SiteChecker(site, options).CheckAsync(folder, diagnostics, cancellation) is { } report
            ? Tell(report, site, parsed.GetValue(_json))
            : Refuse(ExitCode.SiteHasErrors, site, diagnostics);
    }

    private int Refuse(int code, SiteFolder site, DiagnosticBag diagnostics)
    {
        new DiagnosticPrinter(_terminal, site.FullPath).Print(diagnostics.ToSorted());
        return code;
    }

    private int Tell(CheckReport report, SiteFolder site, bool asJson)
    {
        var printer = new CheckPrinter(_terminal, site.FullPath);
        if (asJson)
            printer.PrintJson(report);
        else
            printer.Print(report);
        return report.Errors > 0 ? ExitCode.SiteHasErrors : ExitCode.Done;
    }
}
