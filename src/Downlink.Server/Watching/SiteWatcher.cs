using System.Collections.Immutable;

namespace Downlink.Server;

/// <summary>
/// Has the system tell of changes below the folders of a site. Folders that come later, or come back, are watched when they are there.
/// </summary>
internal sealed class SiteWatcher : IDisposable
{
    private readonly WatchedFolders _folders;
    private readonly DiskChanges _changes;
    private readonly Dictionary<string, FolderWatch> _watches = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private ImmutableArray<string> _elsewhere = [];
    private (bool Exists, DateTime Written)? _site;
    private volatile bool _isTold;
    private bool _isDisposed;
    private volatile bool _isDeaf;

    public SiteWatcher(WatchedFolders folders, DiskChanges changes) => (_folders, _changes) = (folders, changes);

    /// <summary>
    /// Sees to it that every folder there is has its watch. To be called again before changes are looked at, and now and then: nobody tells
    /// when the site's own folder goes and comes.
    /// </summary>
    /// <exception cref="IOException">The system has nothing left to watch with: look for changes instead.</exception>
    public void Watch()
    {
        lock (_lock)
        {
            if (_isDisposed)
                return;
            if (_isDeaf)
                throw new IOException("folders are there that the system can't watch");

            var site = Look();
            // Names in the site's folder changed and nobody told: the folder is another one now.
            if (_site is { } former && former != site && (former.Exists != site.Exists || !_isTold))
            {
                Drop([.. _watches.Keys]);
                _changes.AddAnything();
            }

            _isTold &= _site == site;
            _site = site;
            ImmutableArray<string> wanted = site.Exists ? [_folders.Site, .. _folders.Find(), .. _elsewhere.Where(Directory.Exists)] : [];
            Drop([.. _watches.Keys.Except(wanted, StringComparer.Ordinal)]);
            foreach (var folder in wanted.Where(folder => !_watches.ContainsKey(folder)))
                Add(folder);
        }
    }

    /// <summary>Watches folders outside those of the site too, since links lead there.</summary>
    public void Follow(IEnumerable<string> linkTargets)
    {
        ImmutableArray<string> folders = [.. linkTargets.Select(static target => Directory.Exists(target) ? target : Path.GetDirectoryName(target) ?? target).Distinct(StringComparer.Ordinal)];
        lock (_lock)
            _elsewhere = folders;
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            Drop([.. _watches.Keys]);
        }
    }

    private (bool Exists, DateTime Written) Look()
    {
        var folder = new DirectoryInfo(_folders.Site);
        return folder.Exists ? (true, folder.LastWriteTimeUtc) : (false, default);
    }

    private void Drop(ImmutableArray<string> folders)
    {
        foreach (var folder in folders)
        {
            if (_watches.Remove(folder, out var watch))
                watch.Dispose();
        }
    }

    private void Add(string folder)
    {
        try
        {
            _watches.Add(folder, new FolderWatch(folder, isDeep: folder != _folders.Site, path => Report(folder, path), Lose));
        }
        catch (Exception exception) when (exception is ArgumentException or FileNotFoundException or DirectoryNotFoundException)
        {
            // It went while we looked: the next call finds out.
        }
    }

    private void Lose(bool forGood)
    {
        _isDeaf |= forGood;
        _changes.AddAnything();
    }

    private void Report(string folder, string path)
    {
        _isTold |= folder == _folders.Site;
        if (_elsewhere.Contains(folder))
        {
            _changes.AddAnything();
            return;
        }

        var relative = Path.GetRelativePath(_folders.Site, path).Replace(Path.DirectorySeparatorChar, '/');
        if (folder == _folders.Site && !relative.Contains('/', StringComparison.Ordinal) && _folders.Covers(relative + "/"))
            Renew(path, relative);
        else if (_folders.Covers(relative))
            _changes.Add(relative);
    }

    /// <summary>
    /// A folder below the site's came, went or became another; whoever hears of the change has it watched before they look at it.
    /// </summary>
    private void Renew(string path, string relative)
    {
        lock (_lock)
            Drop([path]);
        _changes.Add(relative);
    }
}
