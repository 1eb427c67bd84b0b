using System.CommandLine;
using System.Net;
using Downlink.Building;
using Downlink.Server;

namespace Downlink.Cli;

/// <summary>The options that say how a site is previewed.</summary>
internal sealed class ServeArguments
{
    private readonly Option<int?> _port = new("--port")
    {
        Description = "The port to listen on, 0 for any that is free; without it 4000, or any if that is taken",
        HelpName = "N",
        Validators =
        {
            static result =>
            {
                if (
                    result.Tokens.Count > 0
                    && (!int.TryParse(result.Tokens[^1].Value, out var port) || port is < 0 or > IPEndPoint.MaxPort)
                ) { result.AddError("--port takes a number from 0 to 65535"); } },
        },
    };

    private readonly Option<IPAddress?> _host = new("--host")
    {
        Description = "The address to listen on, 0.0.0.0 for all of this machine's; without it this machine alone can see the site",
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
    private readonly Option<bool> _jump = new("--jump") { Description = "Lead browsers to the page that was edited" };
    private readonly Option<bool> _polling = new("--polling")
    {
        Description = "Look for changes instead of waiting to be told: for containers, WSL and network disks",
    };
    private readonly BuildArguments _build = new();

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_port, _host, _open, _jump, _polling, _build.BaseUrl, _build.Drafts, _build.Future])
            command.Add(option);
    }

    public int? PortOf(ParseResult parsed) => parsed.GetValue(_port);

    public bool IsToOpen(ParseResult parsed) => parsed.GetValue(_open);

    public PreviewOptions Read(ParseResult parsed, string site)
    {
        var options = new BuildOptions
        {
            BaseUrl = parsed.GetValue(_build.BaseUrl),
            WithDrafts = parsed.GetValue(_build.Drafts),
            WithFuture = parsed.GetValue(_build.Future),
            Today = default,
        };
        return new PreviewOptions
        {
            Site = site,
            Build = config => options with { Today = Today.Find(TimeProvider.System, config.TimeZone, CommandDay.Epoch) ?? default },
            Address = parsed.GetValue(_host) ?? IPAddress.Loopback,
            IsPolling = parsed.GetValue(_polling),
            IsJumping = parsed.GetValue(_jump),
        };
    }
}
