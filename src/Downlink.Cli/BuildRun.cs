using System.Collections.Immutable;
using System.CommandLine;
using Downlink.Building;
using Downlink.Cli.Printing;
using Downlink.Diagnostics;
using Downlink.Output;
using Downlink.Typesetting;

namespace Downlink.Cli;

/// <summary>A build as a command runs it: with progress, and with what is wrong printed.</summary>
internal sealed class BuildRun(Terminal terminal, BuildArguments arguments, Rehearsal? rehearsal)
{
    /// <summary>The exit code and, where the site was built, the report and the folder.</summary>
    public (int Code, BuildReport? Report, OutputFolder? Folder) Run(ParseResult parsed, SiteFolder site, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        var printer = new DiagnosticPrinter(terminal, site.FullPath);
        if (CommandDay.Find(site.Config.TimeZone, terminal) is not { } today)
            return (ExitCode.WrongUsage, null, null);
        if (site.FindOutput(parsed.GetValue(arguments.Output), diagnostics) is not { } folder)
        {
            printer.Print(diagnostics.ToSorted());
            return (ExitCode.WrongUsage, null, null);
        }

        var options = arguments.Read(parsed, today);
        var progress = new BuildProgress(terminal);
        using var typesetter = Typesetter.Of(site.FullPath);
        var report = progress.While(() =>
            new SiteBuilder(site, options, typesetter, TimeProvider.System).Build(folder, diagnostics, Advance, cancellation)
        );
        rehearsal?.End();
        var found = Judge(diagnostics.ToSorted(), options.IsStrict);
        printer.Print(found);
        if (report is null)
            terminal.Errors.WriteLine($"{Summary(found)}; the site wasn't built");
        return (report is null ? ExitCode.SiteHasErrors : ExitCode.Done, report, folder);

        void Advance(int all)
        {
            rehearsal?.End();
            progress.Advance(all);
        }
    }

    /// <summary>Builds a site that was just built once more from nothing: the exit code, with what is different printed.</summary>
    public int Verify(SiteFolder site, BuildReport report, OutputFolder folder, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        var progress = new BuildProgress(terminal);
        var isSame = progress.While(() =>
            new SiteVerifier(site, TimeProvider.System).Verify(report, folder, diagnostics, progress.Advance, cancellation)
        );
        new DiagnosticPrinter(terminal, site.FullPath).Print(diagnostics.ToSorted());
        terminal.Output.WriteLine(
            $"Verified    a build from nothing comes to {(isSame ? "the same, byte for byte" : "something else")}"
        );
        return isSame ? ExitCode.Done : ExitCode.SiteHasErrors;
    }

    private static ImmutableArray<Diagnostic> Judge(ImmutableArray<Diagnostic> found, bool isStrict) =>
        isStrict ? [.. found.Select(static diagnostic => diagnostic with { Severity = Severity.Error })] : found;

    private static string Summary(ImmutableArray<Diagnostic> found)
    {
        var errors = found.Count(static diagnostic => diagnostic.Severity == Severity.Error);
        var warnings = found.Length - errors;
        return Counted.Of(errors, "error") + (warnings == 0 ? "" : ", " + Counted.Of(warnings, "warning"));
    }
}
