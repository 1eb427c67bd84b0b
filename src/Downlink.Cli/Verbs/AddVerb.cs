using System.CommandLine;
using Downlink.Building;
using Downlink.Cli.Printing;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Posts;

namespace Downlink.Cli.Verbs;

/// <summary><c>add</c>: takes captured files among the dumps and tells what is new in them.</summary>
internal static class AddVerb
{
    public static Command Create(Terminal terminal, SiteOpener sites)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Captured text; several files in the order of their capture",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("add", "Copies dumps into seeds/ under the next number and tells what is new in them") { files };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(files), parsed, terminal, sites));
        return command;
    }

    private static int Run(string[] files, ParseResult parsed, Terminal terminal, SiteOpener sites)
    {
        if (sites.Open(parsed) is not { } site)
            return ExitCode.WrongUsage;

        var (known, diagnostics) = (new DiagnosticBag(), new DiagnosticBag());
        var before = SitePosts.Read(site, known).Curated;
        var (code, added) = Take(files, new DumpIntake(site, diagnostics));
        if (added.Count > 0)
            Tell(before, SitePosts.Read(site, diagnostics).Curated, added, terminal.Output);

        // What was wrong before is told by the commands that are about the whole site.
        new DiagnosticPrinter(terminal, site.FullPath).Print([.. diagnostics.ToSorted().Except(known.ToSorted())]);
        if (added.Count > 0 && File.Exists(Path.Combine(site.FullPath, PostLedger.FileName)))
            terminal.Output.WriteLine("`downlink ledger` shows what that changes, `downlink ledger --write` records it.");
        return code;
    }

    /// <summary>Each file as far as it goes: one that can't be taken doesn't keep the others out.</summary>
    private static (int Code, List<(string From, string Path)> Added) Take(string[] files, DumpIntake intake)
    {
        var (code, added) = (ExitCode.Done, new List<(string, string)>());
        foreach (var file in files)
        {
            if (intake.Read(file) is not { } bytes)
                code = ExitCode.WrongUsage;
            else if (intake.Keep(file, bytes) is { } path)
                added.Add((file, path));
            else
                code = Math.Max(code, ExitCode.SiteHasErrors);
        }

        return (code, added);
    }

    private static void Tell(CuratedPosts before, CuratedPosts now, List<(string From, string Path)> added, TextWriter output)
    {
        var printer = new DumpNewsPrinter(output);
        var later = new HashSet<string>(added.Select(static dump => dump.Path), StringComparer.Ordinal);
        foreach (var (from, path) in added)
        {
            later.Remove(path);
            printer.Print(from, DumpNews.Of(now, path, later));
        }

        printer.Print(PostShifts.Between(before, now));
    }
}
