using System.Collections.Immutable;
using System.Threading.Channels;

namespace Downlink.Server;

/// <summary>Gathers the news of a disk, which comes in bursts, until there is a moment of quiet.</summary>
internal sealed class DiskChanges
{
    /// <summary>Editors write a file in several steps that follow each other at once.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(20);

    /// <summary>However long it goes on, something is to be seen by then.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(250);

    /// <summary>More paths than this are anything: looking at everything takes less.</summary>
    private const int Most = 1000;

    private readonly Channel<string> _news = Channel.CreateBounded<string>(new BoundedChannelOptions(4 * Most) { SingleReader = true });
    private volatile bool _isAnything;

    /// <summary>A file or folder came, went or changed: its path with <c>/</c> relative to the site.</summary>
    public void Add(string path)
    {
        if (!_news.Writer.TryWrite(path) || _news.Reader.Count >= Most)
            _isAnything = true;
    }

    /// <summary>Nobody knows what changed.</summary>
    public void AddAnything()
    {
        _isAnything = true;
        _news.Writer.TryWrite("");
    }

    /// <summary>
    /// Waits for a change and for the end of its burst: the paths once each, none where it may be anything, and when it began.
    /// </summary>
    public async Task<(ImmutableArray<string> Paths, long Since)> NextAsync(CancellationToken cancellation)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal) { await _news.Reader.ReadAsync(cancellation) };
        var since = System.Diagnostics.Stopwatch.GetTimestamp();
        do
        {
            while (_news.Reader.TryRead(out var path))
                paths.Add(path);
        }
        while (System.Diagnostics.Stopwatch.GetElapsedTime(since) < Longest && await ComesMoreAsync(cancellation));

        var isAnything = _isAnything || paths.Contains("");
        _isAnything = false;
        return (isAnything ? [] : [.. paths.Order(StringComparer.Ordinal)], since);
    }

    private async Task<bool> ComesMoreAsync(CancellationToken cancellation)
    {
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        quiet.CancelAfter(Quiet);
        try
        {
            return await _news.Reader.WaitToReadAsync(quiet.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }
}
