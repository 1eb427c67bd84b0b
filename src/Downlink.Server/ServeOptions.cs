using System.Net;

namespace Downlink.Server;

/// <summary>What is served and where: the built folder, the base path of its links (<c>""</c> or <c>/repo</c>), and the address to listen on.</summary>
public sealed record ServeOptions
{
    public required string Folder { get; init; }
    public string BasePath { get; init; } = "";
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>0 for any that is free.</summary>
    public int Port { get; init; }
}
