using System.CommandLine;
using Downlink.Cli.Printing;
using Downlink.Diagnostics;
using Downlink.Publishing;

namespace Downlink.Cli.Verbs;

/// <summary><c>publish</c>: commits the built site to a branch and pushes it, after a check.</summary>
internal sealed class PublishVerb
{
    private readonly Option<string> _remote = new("--remote")
    {
        Description = "The remote to push to",
        HelpName = "R",
        DefaultValueFactory = static _ => "origin",
    };
    private readonly Option<string> _branch = new("--branch")
    {
        Description = "The branch that holds the built site",
        HelpName = "B",
        DefaultValueFactory = static _ => "gh-pages",
    };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Print what would change, and change nothing" };
    private readonly Terminal _terminal;
    private readonly SiteOpener _sites;

    private PublishVerb(Terminal terminal, SiteOpener sites) => (_terminal, _sites) = (terminal, sites);

    public static Command Create(Terminal terminal, SiteOpener sites)
    {
        var verb = new PublishVerb(terminal, sites);
        var command = new Command("publish", "Commits the built site to a branch and pushes it")
        {
            verb._remote,
            verb._branch,
            verb._dryRun,
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
        var options = new PublishOptions(parsed.GetValue(_remote) ?? "", parsed.GetValue(_branch) ?? "", parsed.GetValue(_dryRun));
        var report = await new SitePublisher(site, options, today).PublishAsync(diagnostics, cancellation);
        new DiagnosticPrinter(_terminal, site.FullPath).Print(diagnostics.ToSorted());
        if (report is not null)
            new PublishPrinter(_terminal).Print(report, options);
        else
            _terminal.Errors.WriteLine("The site wasn't published");
        return report is null ? ExitCode.SiteHasErrors : ExitCode.Done;
    }
}
