using System.CommandLine;
using Downlink.Cli.Printing;

namespace Downlink.Cli.Verbs;

/// <summary><c>build</c>: builds the site and prints a report.</summary>
internal static class BuildVerb
{
    public static Command Create(Terminal terminal, SiteOpener sites)
    {
        var arguments = new BuildArguments();
        var timings = new Option<bool>("--timings") { Description = "Say how long each stage took" };
        var command = new Command("build", "Builds the site and prints a report");
        arguments.AddTo(command);
        command.Add(timings);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, arguments, timings, terminal, sites, cancellation)));
        return command;
    }

    private static int Run(
        ParseResult parsed,
        BuildArguments arguments,
        Option<bool> timings,
        Terminal terminal,
        SiteOpener sites,
        CancellationToken cancellation
    )
    {
        if (sites.Open(parsed) is not { } site)
            return ExitCode.WrongUsage;

        var (code, report, folder) = new BuildRun(terminal, arguments).Run(parsed, site, cancellation);
        if (report is null || folder is null)
            return code;

        var printer = new BuildReportPrinter(terminal.Output);
        printer.Print(report, folder.Name);
        if (parsed.GetValue(timings))
            printer.PrintTimings(report);
        return code;
    }
}
