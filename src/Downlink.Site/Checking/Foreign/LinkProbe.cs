using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Downlink.Checking;

/// <summary>
/// Asks whether there is anything at an address: by HEAD, and by GET where a server doesn't answer that well. It reads no more than the
/// answer's head.
/// </summary>
internal sealed class LinkProbe : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _client;

    public LinkProbe()
    {
        _client = new HttpClient(
            new SocketsHttpHandler
            {
                MaxAutomaticRedirections = 5,
                ConnectTimeout = Patience,
                UseCookies = false,
            }
        )
        {
            Timeout = Patience,
        };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (compatible; Downlink link check)");
    }

    /// <summary>What is wrong, or null. A server that asks for a pause, a password or a proof of being human has something there.</summary>
    public async Task<string?> TryAsync(Uri address, CancellationToken cancellation)
    {
        try
        {
            var status = await AskAsync(HttpMethod.Head, address, cancellation);
            if ((int)status >= 400)
                status = await AskAsync(HttpMethod.Get, address, cancellation);
            return status is HttpStatusCode.NotFound or HttpStatusCode.Gone || (int)status >= 500
                ? string.Create(CultureInfo.InvariantCulture, $"the server answers {(int)status}")
                : null;
        }
        catch (HttpRequestException exception)
        {
            return exception.InnerException is SocketException { SocketErrorCode: SocketError.HostNotFound }
                ? "there is no such host"
                : exception.Message;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return string.Create(CultureInfo.InvariantCulture, $"no answer in {Patience.TotalSeconds:N0} seconds");
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<HttpStatusCode> AskAsync(HttpMethod method, Uri address, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, address);
        using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        return answer.StatusCode;
    }
}
