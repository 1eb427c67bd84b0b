using System.CommandLine;
using Downlink.Building;
using Downlink.Checking;
using Downlink.Cli.Printing;
using Downlink.Diagnostics;
using Downlink.Output;

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

        var diagnostics = new DiagnosticBag();
        var folder = site.FindOutput(parsed.GetValue(_output), diagnostics);
        var options = folder is null ? null : Options(parsed, site, folder);
        var report =
            folder is null || options is null ? null : await new SiteChecker(site, options).CheckAsync(folder, diagnostics, cancellation);
        if (report is not null)
            return Tell(report, site, parsed.GetValue(_json));

        new DiagnosticPrinter(_terminal, site.FullPath).Print(diagnostics.ToSorted());
        return folder is null || options is null ? ExitCode.WrongUsage : ExitCode.SiteHasErrors;
    }

    /// <summary>Null where <c>SOURCE_DATE_EPOCH</c> can't be read.</summary>
    private CheckOptions? Options(ParseResult parsed, SiteFolder site, OutputFolder folder)
    {
        if (Today.Find(TimeProvider.System, site.Config.TimeZone, Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH")) is { } today)
            return CheckOptions.Of(site, folder, today) with { IsExternal = parsed.GetValue(_external) };

        _terminal.Errors.WriteLine("downlink: SOURCE_DATE_EPOCH isn't a number of seconds");
        return null;
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
