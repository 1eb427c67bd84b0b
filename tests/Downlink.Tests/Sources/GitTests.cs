using System.Net;
using System.Net.Sockets;
using Downlink.Sources;

namespace Downlink.Tests.Sources;

public sealed class GitTests
{
    [Fact]
    public void Whoever_waits_for_a_remote_can_be_interrupted()
    {
        using var folder = new TemporaryFolder();
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var stop = new CancellationTokenSource();
        var git = new Git(folder.FullPath) { IsConnected = true, Cancellation = stop.Token };

        var asking = Task.Run(() => git.Run("ls-remote", $"git://{silent.LocalEndpoint}/x"));
        using var connection = silent.AcceptTcpClient();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => asking.GetAwaiter().GetResult());
        Assert.Throws<OperationCanceledException>(() => git.Run("--version"));
    }
}
