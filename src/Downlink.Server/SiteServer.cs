using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Downlink.Server;

/// <summary>Shows a built site on this machine as GitHub Pages would.</summary>
public sealed class SiteServer : IAsyncDisposable
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    private readonly WebApplication _app;
    private readonly ServeOptions _options;
    private readonly PublishedSite _site;
    private readonly FileExtensionContentTypeProvider _types = new();

    private SiteServer(WebApplication app, ServeOptions options)
    {
        _app = app;
        _options = options;
        _site = new PublishedSite(options.Folder, options.BasePath);
        app.Run(AnswerAsync);
    }

    /// <summary>Where the site is to be seen.</summary>
    public string Address => $"http://{Host}:{new Uri(_app.Urls.First()).Port}{_options.BasePath}/";

    private string Host => IPAddress.IsLoopback(_options.Address) ? "localhost" : new Uri(_app.Urls.First()).Host;

    /// <summary>Begins to listen.</summary>
    /// <exception cref="IOException">The port is taken or may not be used.</exception>
    public static async Task<SiteServer> StartAsync(ServeOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = options.Folder });
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(static host => host.ShutdownTimeout = Farewell);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(options.Address, options.Port);
        });

        var server = new SiteServer(builder.Build(), options);
        await server._app.StartAsync(cancellation);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        if (!IsOurs(request.Host.Host))
            response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        else if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        else
            await SendAsync(_site.Find(request.Path.Value is { Length: > 0 } path ? path : "/"), request, response, context.RequestAborted);
    }

    /// <summary>A page elsewhere can make its own name lead here (DNS rebinding), but neither an address nor this machine's name.</summary>
    private static bool IsOurs(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || IPAddress.TryParse(host.Trim('[', ']'), out _);

    private async Task SendAsync(Answer answer, HttpRequest request, HttpResponse response, CancellationToken cancellation)
    {
        response.StatusCode = answer.Status;
        response.Headers.CacheControl = "no-cache";
        response.Headers.XContentTypeOptions = "nosniff";
        if (answer.Location is { } location)
            response.Headers.Location = location + request.QueryString;
        if (answer.File is not { } file)
            return;

        response.ContentType = ContentType(file);
        response.ContentLength = new FileInfo(file).Length;
        if (HttpMethods.IsGet(request.Method))
            await response.SendFileAsync(file, cancellation);
    }

    private string ContentType(string file)
    {
        var type = _types.TryGetContentType(file, out var known) ? known : "application/octet-stream";
        var isText = type.StartsWith("text/", StringComparison.Ordinal)
            || type is "application/javascript" or "application/json" or "application/xml" or "image/svg+xml";
        return isText ? type + "; charset=utf-8" : type;
    }
}
