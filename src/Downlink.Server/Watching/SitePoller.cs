using System.IO.Enumeration;

namespace Downlink.Server;

/// <summary>
/// Finds changes by looking at the sizes and times of all files now and then, where the system tells of none: some containers, WSL, network
/// disks.
/// </summary>
internal sealed class SitePoller(WatchedFolders folders, DiskChanges changes)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(300);

    /// <summary>Looking takes no more of the time than one part in this many.</summary>
    private const int Share = 10;

    private Dictionary<string, (long Length, DateTime Written)> _seen = [];

    /// <summary>Looks until it is told to stop.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        _seen = Look();
        while (!cancellation.IsCancellationRequested)
        {
            var start = System.Diagnostics.Stopwatch.GetTimestamp();
            Compare();
            var took = System.Diagnostics.Stopwatch.GetElapsedTime(start);
            await Task.Delay(took * Share > Interval ? took * Share : Interval, cancellation)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Reports all that has changed since the last time.</summary>
    internal void Compare()
    {
        var now = Look();
        foreach (var (path, state) in now)
        {
            if (!_seen.Remove(path, out var former) || former != state)
                changes.Add(path);
        }

        foreach (var gone in _seen.Keys)
            changes.Add(gone);
        _seen = now;
    }

    private Dictionary<string, (long Length, DateTime Written)> Look()
    {
        var seen = new Dictionary<string, (long, DateTime)>(StringComparer.Ordinal);
        foreach (
            var (path, state) in Files(folders.Site, isDeep: false)
                .Concat(folders.Find().SelectMany(static folder => Files(folder, isDeep: true)))
        )
        {
            seen[Path.GetRelativePath(folders.Site, path).Replace(Path.DirectorySeparatorChar, '/')] = state;
        }

        return seen;
    }

    private static IEnumerable<(string Path, (long Length, DateTime Written) State)> Files(string folder, bool isDeep)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = isDeep, AttributesToSkip = 0, IgnoreInaccessible = true };
        try
        {
            return
            [
                .. new FileSystemEnumerable<(string, (long, DateTime))>(
                    folder, static (ref FileSystemEntry entry) => (entry.ToFullPath(), (entry.Length, entry.LastWriteTimeUtc.UtcDateTime)), options)
                {
                    ShouldIncludePredicate = static (ref FileSystemEntry entry) => !entry.IsDirectory,
                    ShouldRecursePredicate = static (ref FileSystemEntry entry) => entry.FileName is not ("node_modules" or ".git"),
                },
            ];
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
    }
}
