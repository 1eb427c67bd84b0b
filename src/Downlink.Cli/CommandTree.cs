using System.CommandLine;
using Downlink.Cli.Printing;
using Downlink.Cli.Verbs;
using Downlink.Text;

namespace Downlink.Cli;

/// <summary>All commands, and what is true of each: how wrong usage, an interruption and a fault of ours end.</summary>
internal static class CommandTree
{
    private const int BrokenPipe = 32;

    public static async Task<int> RunAsync(string[] arguments, Terminal terminal)
    {
        try
        {
            return await InvokeAsync(arguments, terminal);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (IOException exception) when (exception.HResult == BrokenPipe)
        {
            // Whoever read our output has seen enough.
            return ExitCode.Done;
        }
        catch (Exception exception) when (Shortage.In(exception) is { } shortage)
        {
            terminal.TrySayError("downlink: " + shortage);
            terminal.TrySayError("  = help: allow more open files (ulimit -n 1024) or memory, or install downlink and .NET again");
            return ExitCode.SiteHasErrors;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Stages report what they can't read or write; what is left is the terminal itself: a full disk behind `>`, a closed stream.
            terminal.TrySayError($"downlink: the system refused: {SafeText.Of(exception.Message)}");
            return ExitCode.SiteHasErrors;
        }
        catch (Exception exception)
        {
            terminal.TrySayError("downlink failed, and the fault is ours, not your site's. Please report it with this text:\n");
            foreach (var line in exception.ToString().Split('\n'))
                terminal.TrySayError(SafeText.Of(line));
            return ExitCode.OurFault;
        }
    }

    private static async Task<int> InvokeAsync(string[] arguments, Terminal terminal)
    {
        var parsed = Create(terminal).Parse(arguments);
        if (parsed.Errors.Count > 0)
            return ExplainUsage(parsed, terminal);

        var streams = new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Errors,
            EnableDefaultExceptionHandler = false,
        };
        return await parsed.InvokeAsync(streams);
    }

    private static RootCommand Create(Terminal terminal)
    {
        var sites = new SiteOpener(terminal);
        var root = new RootCommand("Turns captured feed dumps and Markdown into a static blog.")
        {
            sites.Option,
            BuildVerb.Create(terminal, sites),
            ServeVerb.Create(terminal, sites),
            CheckVerb.Create(terminal, sites),
            PublishVerb.Create(terminal, sites),
            PostsVerb.Create(terminal, sites),
            ExplainVerb.Create(terminal, sites),
            InitVerb.Create(terminal),
            NewVerb.Create(terminal, sites),
            AdoptVerb.Create(terminal, sites),
            AddVerb.Create(terminal, sites),
            LedgerVerb.Create(terminal, sites),
            CleanVerb.Create(terminal, sites),
            DoctorVerb.Create(terminal, sites),
            SchemaVerb.Create(terminal),
        };

        // Under `dotnet watch` there is nobody to name a command.
        root.SetAction((parsed, cancellation) =>
            root.Parse([.. parsed.Tokens.Select(static token => token.Value), IsWatched ? "serve" : "--help"])
                .InvokeAsync(parsed.InvocationConfiguration, cancellation));
        return root;
    }

    private static bool IsWatched => Environment.GetEnvironmentVariable("DOTNET_WATCH") is { Length: > 0 };

    private static int ExplainUsage(ParseResult parsed, Terminal terminal)
    {
        foreach (var error in parsed.Errors)
            terminal.Errors.WriteLine($"downlink: {SafeText.Of(error.Message)}");
        foreach (var near in parsed.UnmatchedTokens.Select(token => NearestName.Of(token, NamesAt(parsed))).OfType<string>())
            terminal.Errors.WriteLine($"Did you mean `{near}`?");
        var command = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
        terminal.Errors.WriteLine($"`downlink {command}--help` shows how it is used.");
        return ExitCode.WrongUsage;
    }

    /// <summary>What may be said there: commands and options, those of the commands around it too.</summary>
    private static IEnumerable<string> NamesAt(ParseResult parsed) =>
        parsed.CommandResult.Command.Subcommands.Select(static command => command.Name)
            .Concat(parsed.CommandResult.Command.Options.Select(static option => option.Name))
            .Concat(parsed.RootCommandResult.Command.Options.Select(static option => option.Name));
}
