using Microsoft.AspNetCore.Http;

namespace Downlink.Server;

/// <summary>
/// Answers the preview's own script: with itself, its style, and the news as Server-Sent Events (HTML Living Standard, section 9.2).
/// </summary>
internal sealed class LiveAnswers(LiveNews news, CancellationToken stopping)
{
    /// <summary>A line now and then shows whether anybody is still there.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    public async Task AnswerAsync(string path, HttpContext context)
    {
        if (path == "/events" && HttpMethods.IsGet(context.Request.Method))
        {
            await StreamAsync(context);
        }
        else if (LiveScript.Find(path.TrimStart('/')) is { } part)
        {
            await Results
                .Bytes(part, path.EndsWith(".css", StringComparison.Ordinal) ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8")
                .ExecuteAsync(context);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private async Task StreamAsync(HttpContext context)
    {
        var origin = context.Request.Headers.Origin.ToString();
        if (origin.Length > 0 && origin != $"{context.Request.Scheme}://{context.Request.Host}")
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        if (news.Join() is not { } listener)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }

        try
        {
            using var ends = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync("retry: 300\n\n", ends.Token);
            while (true)
            {
                await context.Response.Body.FlushAsync(ends.Token);
                await context.Response.WriteAsync(
                    await NextAsync(listener, ends.Token) is { } message ? $"data: {message}\n\n" : ":\n\n",
                    ends.Token
                );
            }
        }
        catch (OperationCanceledException)
        {
            // The browser has gone, or we are going.
        }
        finally
        {
            news.Leave(listener);
        }
    }

    /// <summary>The next message, or null if there is none for a while.</summary>
    private static async Task<string?> NextAsync(System.Threading.Channels.Channel<string> listener, CancellationToken cancellation)
    {
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        pause.CancelAfter(Pause);
        try
        {
            return await listener.Reader.ReadAsync(pause.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}
