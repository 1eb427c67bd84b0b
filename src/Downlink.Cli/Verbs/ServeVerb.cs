using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Downlink.Cli.Printing;
using Downlink.Pages;
using Downlink.Server;

namespace Downlink.Cli.Verbs;

/// <summary><c>serve</c>: builds the site and shows it on this machine as GitHub Pages would.</summary>
internal sealed class ServeVerb
{
    private const int UsualPort = 4000;

    private readonly BuildArguments _arguments = new();
    private readonly Terminal _terminal;
    private readonly SiteOpener _sites;

    private readonly Option<int?> _port = new("--port")
    {
        Description = "The port to listen on, 0 for any that is free; without it 4000, or any if that is taken",
        HelpName = "N",
        Validators =
        {
            static result =>
            {
                if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[^1].Value, out var port) || port is < 0 or > IPEndPoint.MaxPort))
                    result.AddError("--port takes a number from 0 to 65535");
            },
        },
    };

    private readonly Option<IPAddress?> _host = new("--host")
    {
        Description = "The address to listen on; without it this machine alone can see the site",
        HelpName = "ADDR",
        CustomParser = static argument =>
        {
            var text = argument.Tokens.Count == 0 ? "" : argument.Tokens[^1].Value;
            if (text == "localhost" || IPAddress.TryParse(text, out _))
                return text == "localhost" ? IPAddress.Loopback : IPAddress.Parse(text);
            argument.AddError($"`{text}` isn't an address like 127.0.0.1 or 0.0.0.0");
            return null;
        },
    };

    private readonly Option<bool> _open = new("--open") { Description = "Open the site in the browser" };

    private ServeVerb(Terminal terminal, SiteOpener sites) => (_terminal, _sites) = (terminal, sites);

    public static Command Create(Terminal terminal, SiteOpener sites)
    {
        var verb = new ServeVerb(terminal, sites);
        var command = new Command("serve", "Builds the site and shows it on this machine") { verb._port, verb._host, verb._open };
        verb._arguments.AddTo(command);
        command.SetAction(verb.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (_sites.Open(parsed) is not { } site)
            return ExitCode.WrongUsage;

        var (code, report, folder) = new BuildRun(_terminal, _arguments).Run(parsed, site, cancellation);
        if (report is null || folder is null)
            return code;

        var options = new ServeOptions
        {
            Folder = folder.FullPath,
            BasePath = new SiteAddress(parsed.GetValue(_arguments.BaseUrl) ?? site.Config.BaseUrl).BasePath,
            Address = parsed.GetValue(_host) ?? IPAddress.Loopback,
            Port = parsed.GetValue(_port) ?? UsualPort,
        };
        var started = await StartAsync(options, cancellation)
            // Nobody asked for that port: another will do.
            ?? (parsed.GetValue(_port) is null ? await StartAsync(options with { Port = 0 }, cancellation) : null);
        if (started is null)
        {
            _terminal.Errors.WriteLine($"downlink: port {options.Port} on {options.Address} is taken or may not be used; choose another with --port");
            return ExitCode.SiteHasErrors;
        }

        await using (started)
            await ShowAsync(started, parsed.GetValue(_open), cancellation);
        return ExitCode.Done;
    }

    private static async Task<SiteServer?> StartAsync(ServeOptions options, CancellationToken cancellation)
    {
        try
        {
            return await SiteServer.StartAsync(options, cancellation);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            return null;
        }
    }

    private async Task ShowAsync(SiteServer server, bool isToOpen, CancellationToken cancellation)
    {
        _terminal.Output.WriteLine(server.Address);
        if (isToOpen)
            Open(server.Address);

        var stopped = new TaskCompletionSource();
        await using (cancellation.Register(stopped.SetResult))
            await stopped.Task;
    }

    private void Open(string address)
    {
        try
        {
            Process.Start(new ProcessStartInfo(address) { UseShellExecute = true })?.Dispose();
        }
        catch (Win32Exception)
        {
            _terminal.Errors.WriteLine("downlink: no browser could be opened");
        }
    }
}
