using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Logging;

namespace Downlink.Browser;

/// <summary>
/// The plainest of hosts: a file of a folder for each path, <c>index.html</c> for a folder, <c>404.html</c> for what isn't there.
/// </summary>
internal sealed class StaticHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;
    private readonly string _basePath;
    private readonly FileExtensionContentTypeProvider _types = new();

    private StaticHost(WebApplication app, string folder, string basePath)
    {
        (_app, _folder, _basePath) = (app, folder, basePath);
        app.Run(AnswerAsync);
    }

    public string Address => $"http://localhost:{new Uri(_app.Urls.First()).Port}{_basePath}/";

    public static async Task<StaticHost> StartAsync(string folder, string basePath)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = folder });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var host = new StaticHost(builder.Build(), folder, basePath);
        await host._app.StartAsync();
        return host;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        var file = FileOf(path);
        if (file is null)
            context.Response.StatusCode = StatusCodes.Status404NotFound;

        file ??= Path.Combine(_folder, "404.html");
        context.Response.ContentType = _types.TryGetContentType(file, out var type) ? type : "application/octet-stream";
        await context.Response.SendFileAsync(file, context.RequestAborted);
    }

    private string? FileOf(string path)
    {
        if (!path.StartsWith(_basePath + "/", StringComparison.Ordinal))
            return null;

        var file = Path.Combine(_folder, path[(_basePath.Length + 1)..]);
        return path.EndsWith('/') ? Existing(Path.Combine(file, "index.html")) : Existing(file);
    }

    private static string? Existing(string file) => File.Exists(file) ? file : null;
}
