using System.CommandLine;
using System.Net.Sockets;
using Downlink.Cli.Printing;
using Downlink.Server;

namespace Downlink.Cli.Verbs;

/// <summary><c>serve</c>: shows the site on this machine as GitHub Pages would, and follows every change of it.</summary>
internal sealed class ServeVerb
{
    private const int UsualPort = 4000;

    private readonly ServeArguments _arguments = new();
    private readonly Terminal _terminal;
    private readonly SiteOpener _sites;

    private ServeVerb(Terminal terminal, SiteOpener sites) => (_terminal, _sites) = (terminal, sites);

    public static Command Create(Terminal terminal, SiteOpener sites)
    {
        var verb = new ServeVerb(terminal, sites);
        var command = new Command("serve", "Shows the site on this machine and follows every change of it");
        verb._arguments.AddTo(command);
        command.SetAction(verb.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (_sites.Find(parsed) is not { } folder)
            return ExitCode.WrongUsage;
        if (CommandDay.Find("UTC", _terminal) is null)
            return ExitCode.WrongUsage;

        var options = _arguments.Read(parsed, folder) with { Port = _arguments.PortOf(parsed) ?? UsualPort };
        var preview = await StartAsync(options, cancellation)
            // Nobody asked for that port: another will do.
            ?? (_arguments.PortOf(parsed) is null ? await StartAsync(options with { Port = 0 }, cancellation) : null);
        if (preview is null)
        {
            _terminal.Errors.WriteLine(
                $"downlink: port {options.Port} on {options.Address} is taken or may not be used; choose another with --port"
            );
            return ExitCode.SiteHasErrors;
        }

        await using (preview)
            await new PreviewRun(_terminal, preview, folder).RunAsync(_arguments.IsToOpen(parsed), cancellation);
        return ExitCode.Done;
    }

    private static async Task<Preview?> StartAsync(PreviewOptions options, CancellationToken cancellation)
    {
        try
        {
            return await Preview.StartAsync(options, cancellation);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            return null;
        }
    }
}
