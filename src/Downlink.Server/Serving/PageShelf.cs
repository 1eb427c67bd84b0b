using System.Collections.Concurrent;
using System.Collections.Immutable;
using Downlink.Building;
using Downlink.Diagnostics;
using Downlink.Pages;

namespace Downlink.Server;

/// <summary>
/// The rendered pages of one snapshot, each made when somebody first asks for it; when they come to too much, all are let go.
/// </summary>
internal sealed class PageShelf(SiteSnapshot snapshot)
{
    private const long MostBytes = 64 << 20;

    /// <summary>A template has this long for a page before it counts as one that never ends.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, Lazy<ServedPage?>> _pages = new(StringComparer.Ordinal);
    private readonly HashSet<(string Code, SourceSpan Span, string Message)> _told = [];
    private long _bytes;

    public SiteSnapshot Snapshot { get; } = snapshot;

    /// <summary>Whether a page that was asked for couldn't be rendered.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>
    /// The page, or null where it can't be rendered, which the snapshot has reported. Who asks at the same time waits for the same
    /// rendering.
    /// </summary>
    public ServedPage? Render(Page page) =>
        _pages.GetOrAdd(page.Permalink.OutputPath, _ => new Lazy<ServedPage?>(() => Make(page))).Value;

    /// <summary>The errors of rendering that nobody has been given yet; what fails many pages at one place is one.</summary>
    public ImmutableArray<Diagnostic> TakeErrors()
    {
        lock (_told)
        {
            return
            [
                .. Snapshot.Diagnostics.Where(found =>
                    found.Severity == Severity.Error && _told.Add((found.Code, found.Span, found.Message))
                ),
            ];
        }
    }

    private ServedPage? Make(Page page)
    {
        using var limit = new CancellationTokenSource(Patience);
        using var file = Snapshot.Render(page, limit.Token);
        if (file is null)
        {
            HasFailed = true;
            return null;
        }

        if (Interlocked.Add(ref _bytes, file.Bytes.Length) > MostBytes)
        {
            _pages.Clear();
            Interlocked.Exchange(ref _bytes, file.Bytes.Length);
        }

        // What is kept stands in memory of its own, and in no more than it needs.
        return ServedPage.Of(file.Bytes.ToArray());
    }
}
