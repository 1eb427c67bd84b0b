using Downlink.Cli;
using Downlink.Cli.Printing;

namespace Downlink.Tests.Cli;

/// <summary>A command of Downlink that ran within the test: its exit code, its results, and what it said beside.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Errors)
{
    public static async Task<CommandRun> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        using var terminal = new Terminal(output, errors);
        var code = await CommandTree.RunAsync(arguments, terminal);
        return new CommandRun(code, output.ToString(), errors.ToString());
    }
}
