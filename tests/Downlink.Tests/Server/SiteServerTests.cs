using System.Net;
using Downlink.Server;

namespace Downlink.Tests.Server;

public sealed class SiteServerTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private SiteServer? _server;

    public async Task InitializeAsync()
    {
        _folder.Write("index.html", "<p>首页");
        _folder.Write("404.html", "<p>nothing here");
        _folder.Write("posts/x/index.html", "<p>post");
        _folder.Write("feed.xml", "<rss/>");
        _server = await SiteServer.StartAsync(new ServeOptions { Folder = _folder.FullPath, BasePath = "/repo" }, CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }

    public void Dispose()
    {
        _client.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("", HttpStatusCode.OK, "text/html; charset=utf-8")]
    [InlineData("posts/x/", HttpStatusCode.OK, "text/html; charset=utf-8")]
    [InlineData("posts/x", HttpStatusCode.MovedPermanently, null)]
    [InlineData("nothing", HttpStatusCode.NotFound, "text/html; charset=utf-8")]
    [InlineData("feed.xml", HttpStatusCode.OK, "text/xml; charset=utf-8")]
    [InlineData("%2e%2e/%2e%2e/etc/passwd", HttpStatusCode.Found, null)]
    public async Task Answers_over_http(string path, HttpStatusCode status, string? type)
    {
        using var answer = await _client.GetAsync(new Uri(Address + path));

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.ToString());
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost.evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("LOCALHOST:1", HttpStatusCode.OK)]
    [InlineData("[::1]:80", HttpStatusCode.OK)]
    public async Task Answers_only_to_its_own_name(string host, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address) { Headers = { Host = host } };
        using var answer = await _client.SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Tells_a_size_without_the_body_and_takes_no_writes()
    {
        using var head = await _client.SendAsync(new HttpRequestMessage(HttpMethod.Head, Address));
        using var put = await _client.PutAsync(new Uri(Address), new StringContent("x"));

        Assert.Equal(9, head.Content.Headers.ContentLength);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, put.StatusCode);
    }

    private string Address => _server?.Address ?? throw new InvalidOperationException("not started");
}
