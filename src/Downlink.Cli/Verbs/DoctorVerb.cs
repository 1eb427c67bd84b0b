using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Downlink.Advising;
using Downlink.Cli.Printing;
using Downlink.Diagnostics;

namespace Downlink.Cli.Verbs;

/// <summary><c>doctor</c>: what keeps the site from being built and published, each with its fix.</summary>
internal static class DoctorVerb
{
    public static Command Create(Terminal terminal, SiteOpener sites)
    {
        var json = new Option<bool>("--json") { Description = "Print what was found as JSON" };
        var command = new Command("doctor", "Looks for what newcomers get wrong around a site, and says how to mend it") { json };
        command.SetAction(parsed => Run(parsed, json, terminal, sites));
        return command;
    }

    private static int Run(ParseResult parsed, Option<bool> json, Terminal terminal, SiteOpener sites)
    {
        if (sites.Open(parsed) is not { } site)
            return ExitCode.WrongUsage;

        var findings = SiteDoctor.Examine(site, Surroundings.OfProcess());
        if (parsed.GetValue(json))
            PrintJson(findings, terminal);
        else
            Print(findings, terminal);
        return findings.Any(static finding => finding.Problem?.Severity == Severity.Error) ? ExitCode.SiteHasErrors : ExitCode.Done;
    }

    private static void Print(ImmutableArray<Finding> findings, Terminal terminal)
    {
        foreach (var finding in findings)
        {
            var word = finding.Problem is null ? "ok" : finding.Problem.Severity == Severity.Error ? "error" : "warning";
            var place = finding.Problem is null ? "" : $" ({finding.Problem.Span}: {finding.Problem.Code})";
            terminal.Output.WriteLine($"{word,-8} {finding.Topic,-8} {SafeText.Of(finding.Text + place)}");
            if (finding.Problem?.Help is { } help)
                terminal.Output.WriteLine($"{"",-17} fix: {SafeText.Of(help)}");
        }

        var problems = findings.Count(static finding => finding.Problem is not null);
        terminal.Output.WriteLine(
            problems == 0 ? "All is well, as far as it can be seen from here." : $"{Counted.Of(problems, "thing")} to mend.");
    }

    private static void PrintJson(ImmutableArray<Finding> findings, Terminal terminal)
    {
        using var bytes = new MemoryStream();
        FindingsJson.Write(bytes, findings);
        terminal.Output.Write(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }
}
