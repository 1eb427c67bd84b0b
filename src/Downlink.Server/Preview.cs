using System.Collections.Immutable;
using System.Diagnostics;
using System.Net.Sockets;
using System.Security.Cryptography;
using Downlink.Diagnostics;
using Downlink.Typesetting;

namespace Downlink.Server;

/// <summary>
/// A site that is being edited, shown on this machine as GitHub Pages would show it, in browsers that follow every change.
/// </summary>
public sealed class Preview : IAsyncDisposable
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(1);

    /// <summary>Somebody who looks at the front page first is answered by then.</summary>
    private static readonly TimeSpan FirstVisit = TimeSpan.FromSeconds(1);

    private readonly PreviewOptions _options;
    private readonly DiskChanges _changes = new();
    private readonly WatchedFolders _folders;
    private readonly Typesetter _typesetter;
    private readonly SitePlanning _planning;
    private readonly PreviewSite _site;
    private readonly LiveNews _news;
    private readonly PageFailures _failures = new();
    private readonly PreviewServer _server;
    private readonly SiteWatcher _watcher;
    private readonly CancellationTokenSource _stop = new();
    private volatile bool _isPolling;
    private volatile bool _isNewCode;
    private Task _looking = Task.CompletedTask;

    private Preview(PreviewOptions options)
    {
        _options = options;
        _folders = new WatchedFolders(options.Site);
        _watcher = new SiteWatcher(_folders, _changes);
        _typesetter = Typesetter.Of(options.Site);
        _planning = new SitePlanning(options, _typesetter);
        _site = new PreviewSite(_planning);
        _news = new LiveNews(_site, new SourceExcerpts(options.Site), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6)));
        _server = new PreviewServer(options, _site, _news, _failures);
    }

    /// <summary>Where the site is to be seen.</summary>
    public string Address => _server.Address;

    /// <summary>Whether changes are looked for, since that was asked for or the system can't tell of them.</summary>
    public bool IsPolling => _isPolling;

    /// <summary>What the first look at the site came to.</summary>
    public PreviewChange First { get; private set; } = new() { Paths = [], Diagnostics = [], IsShown = false, Posts = 0, Took = default };

    /// <summary>Begins to listen, and plans the site.</summary>
    /// <exception cref="IOException">The port is taken or may not be used.</exception>
    /// <exception cref="SocketException">The address isn't one of this machine.</exception>
    public static async Task<Preview> StartAsync(PreviewOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        var preview = new Preview(options);
        try
        {
            await preview._server.StartAsync(cancellation);
            await Task.Run(preview.Begin, CancellationToken.None).WaitAsync(cancellation);
            return preview;
        }
        catch
        {
            await preview.DisposeAsync();
            throw;
        }
    }

    /// <summary>Has the whole site looked at again.</summary>
    public void Refresh() => _changes.AddAnything();

    /// <summary>Follows the site's changes until it is told to stop.</summary>
    /// <param name="onChange">Is told what became of each.</param>
    /// <param name="onFailure">
    /// Is told what keeps a page from being rendered that somebody asked for, once for each change; never while it or the other is at work.
    /// </param>
    /// <param name="cancellation">Tells it to stop.</param>
    public async Task RunAsync(
        Action<PreviewChange> onChange,
        Action<ImmutableArray<Diagnostic>> onFailure,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(onChange);
        ArgumentNullException.ThrowIfNull(onFailure);
        HotReload.Applied += OnNewCode;
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _stop.Token);
        var heart = BeatAsync(stopped.Token);
        var (changes, failures) = (_changes.NextAsync(stopped.Token), _failures.NextAsync(stopped.Token));
        try
        {
            while (true)
            {
                if (await Task.WhenAny(changes, failures) == failures)
                {
                    onFailure(await failures);
                    failures = _failures.NextAsync(stopped.Token);
                    continue;
                }

                var (paths, since) = await changes;
                Watch();
                // Nobody who stops waits for a plan that nobody will see.
                if (await Task.Run(() => Update(paths, since), CancellationToken.None).WaitAsync(stopped.Token) is { } change)
                    onChange(change);
                changes = _changes.NextAsync(stopped.Token);
            }
        }
        catch (OperationCanceledException) when (stopped.IsCancellationRequested)
        {
            await heart;
        }
        finally
        {
            HotReload.Applied -= OnNewCode;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _watcher.Dispose();
        await _looking;
        await _server.DisposeAsync();
        _typesetter.Dispose();
        _stop.Dispose();
    }

    private void Begin()
    {
        if (_options.IsPolling)
            Poll();
        else
            Watch();
        First = Update([], Stopwatch.GetTimestamp()) ?? First;
        _ = GetReadyAsync();
    }

    /// <summary>Weighs all posts' words before somebody asks for the first post: that takes longer than all later ones together.</summary>
    private async Task GetReadyAsync()
    {
        await Task.Delay(FirstVisit, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_stop.IsCancellationRequested && _site.Current.Pages?.Snapshot.Plan is { Posts: [var post, ..] } plan)
            plan.Related.To(post);
    }

    private void OnNewCode(object? sender, EventArgs arguments)
    {
        _isNewCode = true;
        _changes.AddAnything();
    }

    private PreviewChange? Update(ImmutableArray<string> paths, long since)
    {
        var isNewCode = _isNewCode;
        _isNewCode = false;
        if ((isNewCode ? _site.StartOver(since) : _site.Update(paths, since)) is not var (state, change))
            return null;

        if (state.Pages is { } pages)
            _folders.Follow(pages.Snapshot.Plan.Config);
        _watcher.Follow(_planning.LinkTargets);
        _news.Tell(state, paths, _options.IsJumping);
        return change;
    }

    private async Task BeatAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Heartbeat);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellation))
                Watch();
        }
        catch (OperationCanceledException)
        {
            // Whoever runs us has stopped.
        }
    }

    private void Watch()
    {
        if (_isPolling)
            return;

        try
        {
            _watcher.Watch();
        }
        catch (IOException)
        {
            _watcher.Dispose();
            Poll();
        }
    }

    private void Poll()
    {
        _isPolling = true;
        _looking = new SitePoller(_folders, _changes).RunAsync(_stop.Token);
    }
}
