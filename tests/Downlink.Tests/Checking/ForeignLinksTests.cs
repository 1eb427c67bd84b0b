using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Downlink.Building;
using Downlink.Checking;
using Downlink.Configuration;

namespace Downlink.Tests.Checking;

public sealed class ForeignLinksTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HttpListener _server = new();
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly string _address;

    public ForeignLinksTests()
    {
        // A port that nobody has: the listener can't choose one by itself.
        using var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        free.Start();
        _address = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{((IPEndPoint)free.LocalEndpoint).Port}/");
        free.Stop();
        _server.Prefixes.Add(_address);
        _server.Start();
        _ = AnswerAsync();
    }

    [Fact]
    public async Task Tells_what_leads_nowhere_and_asks_what_answered_only_once_a_week()
    {
        var site = new SiteFolder(_folder.FullPath, new SiteConfig { Title = "Small" });
        var monday = new DateOnly(2026, 1, 5);
        string[] addresses = [_address + "here", _address + "gone", _address + "get-only", _address + "members", _address + "here"];

        var broken = await FollowAsync(site, monday, addresses);
        var first = _asked.Count;
        await FollowAsync(site, monday.AddDays(6), addresses);
        var second = _asked.Count - first;
        await FollowAsync(site, monday.AddDays(7), addresses);

        Assert.Equal(_address + "gone", Assert.Single(broken).Key);
        Assert.Contains("404", broken[_address + "gone"], StringComparison.Ordinal);
        Assert.Equal(
            ["HEAD /here", "HEAD /gone", "GET /gone", "HEAD /get-only", "GET /get-only", "HEAD /members", "GET /members"],
            _asked.Take(first)
        );
        Assert.Equal(2, second);
        Assert.Equal(first + second + first, _asked.Count);
    }

    [Fact]
    public async Task A_host_that_refuses_is_told_and_ends_nothing()
    {
        var site = new SiteFolder(_folder.FullPath, new SiteConfig { Title = "Small" });

        var broken = await FollowAsync(site, new DateOnly(2026, 1, 5), ["http://localhost:1/", _address + "here"]);

        Assert.Equal("http://localhost:1/", Assert.Single(broken).Key);
    }

    public void Dispose()
    {
        _server.Close();
        _folder.Dispose();
    }

    private static async Task<IReadOnlyDictionary<string, string>> FollowAsync(SiteFolder site, DateOnly today, string[] addresses)
    {
        using var probe = new LinkProbe();
        var memory = LinkMemory.Read(site, today);
        var broken = await new ForeignLinks(probe, memory).FollowAsync(addresses, CancellationToken.None);
        memory.Keep();
        return broken;
    }

    private async Task AnswerAsync()
    {
        while (_server.IsListening)
        {
            try
            {
                var context = await _server.GetContextAsync();
                var (method, path) = (context.Request.HttpMethod, context.Request.Url?.AbsolutePath);
                _asked.Enqueue($"{method} {path}");
                context.Response.StatusCode = (path, method) switch
                {
                    ("/gone", _) => 404,
                    ("/get-only", "HEAD") => 405,
                    ("/members", _) => 403,
                    _ => 200,
                };
                context.Response.Close();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
