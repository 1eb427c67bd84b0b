using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Downlink.Server;

/// <summary>Under which address others on the network find this machine.</summary>
internal static class LanAddress
{
    // TEST-NET-1 (RFC 5737): nothing is there, and to say that one would send something sends nothing.
    private static readonly IPEndPoint Elsewhere = new(IPAddress.Parse("192.0.2.1"), 9);

    /// <summary>The one that it would use itself to reach others, else any of its own; null where it is on no network.</summary>
    public static IPAddress? Find() => Outgoing() ?? Own();

    private static IPAddress? Outgoing()
    {
        try
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
            socket.Connect(Elsewhere);
            return socket.LocalEndPoint is IPEndPoint { Address: var address } && !IPAddress.IsLoopback(address) ? address : null;
        }
        catch (SocketException)
        {
            return null;
        }
    }

    private static IPAddress? Own()
    {
        try
        {
            return NetworkInterface
                .GetAllNetworkInterfaces()
                .Where(static network => network.OperationalStatus == OperationalStatus.Up)
                .SelectMany(static network => network.GetIPProperties().UnicastAddresses)
                .Select(static unicast => unicast.Address)
                .FirstOrDefault(static address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address));
        }
        catch (NetworkInformationException)
        {
            return null;
        }
    }
}
