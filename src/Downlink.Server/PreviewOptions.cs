using System.Net;
using Downlink.Building;
using Downlink.Configuration;

namespace Downlink.Server;

/// <summary>What is previewed and how: the site's folder, how it is built, where it is to be seen.</summary>
public sealed record PreviewOptions
{
    public required string Site { get; init; }

    /// <summary>How the site is built under the settings it has at the time.</summary>
    public required Func<SiteConfig, BuildOptions> Build { get; init; }

    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>0 for any that is free.</summary>
    public int Port { get; init; }

    /// <summary>Whether to look for changes instead of being told of them: for disks that tell nobody.</summary>
    public bool IsPolling { get; init; }

    /// <summary>Whether browsers go to the page that was edited.</summary>
    public bool IsJumping { get; init; }
}
