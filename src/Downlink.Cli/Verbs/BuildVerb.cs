using System.CommandLine;
using Downlink.Building;
using Downlink.Cli.Printing;
using Downlink.Memory;

namespace Downlink.Cli.Verbs;

/// <summary><c>build</c>: builds the site and prints a report.</summary>
internal sealed class BuildVerb
{
    private readonly BuildArguments _arguments = new();
    private readonly Option<bool> _timings = new("--timings") { Description = "Say what each stage took of time, processors and memory" };
    private readonly Option<bool> _verify = new("--verify")
    {
        Description = "Build once more from nothing, beside the output, and fail where that comes to anything else",
    };
    private readonly Terminal _terminal;
    private readonly SiteOpener _sites;

    private BuildVerb(Terminal terminal, SiteOpener sites) => (_terminal, _sites) = (terminal, sites);

    public static Command Create(Terminal terminal, SiteOpener sites)
    {
        var verb = new BuildVerb(terminal, sites);
        var command = new Command("build", "Builds the site and prints a report");
        verb._arguments.AddTo(command);
        command.Add(verb._verify);
        command.Add(verb._timings);
        command.SetAction((parsed, cancellation) => Task.FromResult(verb.Run(parsed, cancellation)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        Digest.Prepare();
        if (_sites.Find(parsed) is not { } folder)
            return ExitCode.WrongUsage;
        var rehearsal = Rehearsal.OfFirstBuild(folder);
        if (_sites.Open(folder) is not { } site)
            return ExitCode.WrongUsage;

        var run = new BuildRun(_terminal, _arguments, rehearsal);
        var (code, report, output) = run.Run(parsed, site, cancellation);
        if (report is null || output is null)
            return code;

        Print(parsed, report, output.Name);
        return parsed.GetValue(_verify) ? run.Verify(site, report, output, cancellation) : code;
    }

    private void Print(ParseResult parsed, BuildReport report, string folder)
    {
        var printer = new BuildReportPrinter(_terminal.Output);
        printer.Print(report, folder);
        if (parsed.GetValue(_timings))
            printer.PrintTimings(report);
    }
}
