using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Downlink.Server;

/// <summary>Answers browsers: who may ask, and who answers.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    /// <summary>Every tab holds one for the news; more than this is nobody at work.</summary>
    private const int MostConnections = 4_096;
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    private readonly WebApplication _app;
    private readonly PreviewOptions _options;
    private readonly PreviewSite _site;
    private readonly SiteAnswers _answers;
    private readonly LiveAnswers _live;

    public PreviewServer(PreviewOptions options, PreviewSite site, LiveNews news, PageFailures failures)
    {
        (_options, _site) = (options, site);
        // Nothing is read from the environment, or from files that happen to lie in the site.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.Configure<HostOptions>(static host => host.ShutdownTimeout = Farewell);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Listen(options.Address, options.Port);
        });
        _app = builder.Build();
        _answers = new SiteAnswers(site, news, failures);
        _live = new LiveAnswers(news, _app.Lifetime.ApplicationStopping);
        _app.Run(AnswerAsync);
    }

    /// <summary>Where the site is to be seen.</summary>
    public string Address => $"http://{Host}:{new Uri(_app.Urls.First()).Port}{_site.Current.Pages?.Snapshot.Plan.Address.BasePath}/";

    private string Host =>
        IPAddress.IsLoopback(_options.Address) ? "localhost"
        : !_options.Address.Equals(IPAddress.Any) && !_options.Address.Equals(IPAddress.IPv6Any) ? new Uri(_app.Urls.First()).Host
        : LanAddress.Find()?.ToString() ?? "localhost";

    public Task StartAsync(CancellationToken cancellation) => _app.StartAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.CacheControl = "no-cache";
        response.Headers.XContentTypeOptions = "nosniff";
        if (!IsOurs(request.Host.Host))
            response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        else if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        else
            await AnswerPlannedAsync(context);
    }

    private async Task AnswerPlannedAsync(HttpContext context)
    {
        await _site.Planned.WaitAsync(context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (context.RequestAborted.IsCancellationRequested)
            return;
        if (context.Request.Path.StartsWithSegments(LiveScript.Root.TrimEnd('/'), StringComparison.Ordinal, out var inner))
            await _live.AnswerAsync(inner.Value ?? "", context);
        else
            await _answers.AnswerAsync(context);
    }

    /// <summary>A page elsewhere can make its own name lead here (DNS rebinding), but neither an address nor this machine's name.</summary>
    private bool IsOurs(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(host.Trim('[', ']'), out _)
        || (!IPAddress.IsLoopback(_options.Address) && IsName(host));

    /// <summary>As this machine is called on its network, maybe with the ending of multicast DNS (RFC 6762).</summary>
    private static bool IsName(string host) =>
        host.Equals(Environment.MachineName, StringComparison.OrdinalIgnoreCase)
        || host.Equals(Environment.MachineName + ".local", StringComparison.OrdinalIgnoreCase);
}
