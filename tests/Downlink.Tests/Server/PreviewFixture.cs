using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using Downlink.Building;
using Downlink.Diagnostics;
using Downlink.Output;
using Downlink.Server;
using Downlink.Tests.Sites;
using Downlink.Typesetting;

namespace Downlink.Tests.Server;

/// <summary>A small site that is being previewed on a port of its own, and what one needs to look at it.</summary>
internal sealed partial class PreviewFixture : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<PreviewChange> _changes = Channel.CreateUnbounded<PreviewChange>();
    private readonly Channel<ImmutableArray<Diagnostic>> _failures = Channel.CreateUnbounded<ImmutableArray<Diagnostic>>();
    private readonly Preview _preview;
    private readonly Task _running;

    private PreviewFixture(SmallSite site, Preview preview)
    {
        (Site, _preview) = (site, preview);
        _running = Task.Run(() =>
            preview.RunAsync(change => _changes.Writer.TryWrite(change), errors => _failures.Writer.TryWrite(errors), _stop.Token)
        );
    }

    public SmallSite Site { get; }

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public Uri Address => new(_preview.Address);

    public PreviewChange First => _preview.First;

    public static async Task<PreviewFixture> StartAsync(SmallSite site, bool isPolling = false, bool withDrafts = false, IPAddress? address = null)
    {
        var options = new PreviewOptions
        {
            Site = site.Folder.FullPath,
            Build = _ => Options(withDrafts),
            IsPolling = isPolling,
            Address = address ?? IPAddress.Loopback,
        };
        return new PreviewFixture(site, await Preview.StartAsync(options, CancellationToken.None));
    }

    public async Task<PreviewChange> NextChangeAsync() => await _changes.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>What the terminal is told next of pages that can't be rendered.</summary>
    public async Task<ImmutableArray<Diagnostic>> NextFailureAsync() => await _failures.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>How often it has been told and nobody has asked.</summary>
    public int Failures => _failures.Reader.Count;

    /// <summary>Waits until a change fits.</summary>
    public async Task<PreviewChange> WaitForAsync(Func<PreviewChange, bool> fits)
    {
        while (true)
        {
            var change = await NextChangeAsync();
            if (fits(change))
                return change;
        }
    }

    public async Task<string> GetAsync(string path) => WithoutScript(await Client.GetStringAsync(new Uri(Address, path)));

    public Task<HttpResponseMessage> SendAsync(string path, Action<HttpRequestHeaders>? headers = null, HttpMethod? method = null)
    {
        var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(Address, path));
        headers?.Invoke(request.Headers);
        return Client.SendAsync(request);
    }

    /// <summary>The first news that a browser gets which comes now.</summary>
    public async Task<JsonElement> NewsAsync()
    {
        using var stream = new StreamReader(await Client.GetStreamAsync(new Uri(Address, "/__downlink/events")));
        while (await stream.ReadLineAsync().WaitAsync(Patience) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                return JsonDocument.Parse(line["data: ".Length..]).RootElement;
        }

        throw new InvalidOperationException("the news ended");
    }

    /// <summary>What a build makes of the site now: text by path.</summary>
    public SortedDictionary<string, string> Build(bool withDrafts = false)
    {
        using var output = BuildFolder(withDrafts);
        return output.Files("out");
    }

    private List<(string Path, byte[] Bytes)> BuildBytes(bool withDrafts)
    {
        using var output = BuildFolder(withDrafts);
        return [.. output.Files("out").Keys.Select(path => (path, File.ReadAllBytes(output[$"out/{path}"])))];
    }

    private TemporaryFolder BuildFolder(bool withDrafts)
    {
        var output = new TemporaryFolder();
        var diagnostics = new DiagnosticBag();
        var folder =
            SiteFolder.Read(Site.Folder.FullPath, diagnostics) ?? throw new InvalidOperationException("the settings can't be read");
        using var typesetter = Typesetter.Of(folder.FullPath);
        var report = new SiteBuilder(folder, Options(withDrafts), typesetter, TimeProvider.System).Build(
            new OutputFolder(output["out"], "out"),
            diagnostics,
            static _ => { },
            CancellationToken.None
        );
        Assert.True(report is not null, string.Join('\n', diagnostics.ToSorted()));
        return output;
    }

    /// <summary>Every file of a build whose bytes a preview doesn't give, but for its script and for what lets that run.</summary>
    public async Task<List<string>> FindDifferencesAsync(bool withDrafts = false)
    {
        var (differing, basePath) = (new List<string>(), Address.AbsolutePath);
        foreach (var (path, built) in BuildBytes(withDrafts).Where(static file => file.Path != "site.manifest.json"))
        {
            using var answer = await SendAsync(basePath + string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
            var served = await answer.Content.ReadAsByteArrayAsync();
            var isPage = answer.Content.Headers.ContentType?.MediaType == "text/html";
            var same = isPage
                ? WithoutScript(Encoding.UTF8.GetString(served)) == Encoding.UTF8.GetString(ContentPolicy.Relax(built))
                : built.AsSpan().SequenceEqual(served);
            if (!same || answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.NotFound))
                differing.Add(path);
        }

        return differing;
    }

    public static string WithoutScript(string html) => Script().Replace(html, "");

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.WaitAsync(Patience);
        await _preview.DisposeAsync();
        Client.Dispose();
        _stop.Dispose();
        Site.Dispose();
    }

    private static BuildOptions Options(bool withDrafts) => new() { Today = new DateOnly(2026, 6, 1), WithDrafts = withDrafts };

    [GeneratedRegex("<script type=\"module\" src=\"/__downlink/live.js\"[^>]*></script>")]
    private static partial Regex Script();
}
