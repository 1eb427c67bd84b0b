using System.Collections.Immutable;
using System.Diagnostics;
using Downlink.Building;
using Downlink.Diagnostics;

namespace Downlink.Server;

/// <summary>The site that is being edited, and what of it is shown: one caller brings it up to date, any thread looks at it.</summary>
internal sealed class PreviewSite(SitePlanning planning)
{
    private readonly TaskCompletionSource _planned = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private PreviewState _state = new() { Number = 0 };

    /// <summary>Done when the site has been looked at for the first time: before, there is nothing to say.</summary>
    public Task Planned => _planned.Task;

    public PreviewState Current => Volatile.Read(ref _state);

    /// <summary>
    /// Plans the site anew after paths have changed; none stand for anything. What became of it, or null where nothing did.
    /// </summary>
    public (PreviewState State, PreviewChange Change)? Update(ImmutableArray<string> paths, long since)
    {
        if (paths.IsEmpty)
            planning.ForgetDisk();
        else
            planning.Forget(paths);
        return Plan(paths, since);
    }

    /// <summary>Plans the site anew with a program that has changed.</summary>
    public (PreviewState State, PreviewChange Change)? StartOver(long since)
    {
        planning.ForgetAll();
        return Plan([], since);
    }

    private (PreviewState State, PreviewChange Change)? Plan(ImmutableArray<string> paths, long since)
    {
        var diagnostics = new DiagnosticBag();
        var snapshot = planning.Plan(diagnostics);
        if (
            snapshot is not null
            && !paths.IsEmpty
            && Current is { Refused.IsEmpty: true, Pages: { } shown }
            && IsSame(shown.Snapshot, snapshot, paths)
        )
        {
            return null;
        }

        var next = snapshot is null ? Refuse(diagnostics) : Show(snapshot);
        Volatile.Write(ref _state, next);
        _planned.TrySetResult();
        return (next, new PreviewChange
        {
            Paths = paths,
            Diagnostics = diagnostics.ToSorted(),
            IsShown = snapshot is not null,
            Posts = snapshot?.Plan.Posts.Length ?? 0,
            Took = Stopwatch.GetElapsedTime(since),
        });
    }

    private PreviewState Refuse(DiagnosticBag diagnostics) => Current with
    {
        Number = Current.Number + 1,
        Refused = [.. diagnostics.ToSorted().Where(static found => found.Severity == Severity.Error)],
    };

    private PreviewState Show(SiteSnapshot snapshot) => new()
    {
        Number = Current.Number + 1,
        Pages = new PageShelf(snapshot),
        Former = Current.Pages is { HasFailed: false } good ? good : Current.Former,
    };

    /// <summary>
    /// Whether no page can have changed: the same values were read, and none of the files that are carried over is among the paths.
    /// </summary>
    private static bool IsSame(SiteSnapshot shown, SiteSnapshot now, ImmutableArray<string> paths) =>
        shown.Plan.Config.Written == now.Plan.Config.Written
        && shown.Sources.IsSameAs(now.Sources)
        && !now
            .Sources.Files.Static.Concat(now.Sources.Files.Beside)
            .Any(path => paths.Any(changed => path == changed || path.StartsWith(changed + "/", StringComparison.Ordinal)));
}
