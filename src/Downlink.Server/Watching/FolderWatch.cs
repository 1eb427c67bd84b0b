namespace Downlink.Server;

/// <summary>One folder that the system tells the changes of.</summary>
internal sealed class FolderWatch : IDisposable
{
    private readonly FileSystemWatcher _watcher;

    /// <param name="folder">The folder: its full path.</param>
    /// <param name="isDeep">Whether all folders below it count too.</param>
    /// <param name="changed">Called from any thread with the full path of what came, went or changed.</param>
    /// <param name="lost">Called from any thread when changes went by untold, with whether that will go on.</param>
    /// <exception cref="IOException">The system has nothing left to watch with.</exception>
    public FolderWatch(string folder, bool isDeep, Action<string> changed, Action<bool> lost)
    {
        _watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = isDeep,
            InternalBufferSize = 64 << 10,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite,
        };
        _watcher.Created += (_, change) => changed(change.FullPath);
        _watcher.Changed += (_, change) => changed(change.FullPath);
        _watcher.Deleted += (_, change) => changed(change.FullPath);
        _watcher.Renamed += (_, change) =>
        {
            changed(change.OldFullPath);
            changed(change.FullPath);
        };
        _watcher.Error += (_, error) => lost(error.GetException() is not InternalBufferOverflowException);
        try
        {
            _watcher.EnableRaisingEvents = true;
        }
        catch
        {
            _watcher.Dispose();
            throw;
        }
    }

    public void Dispose() => _watcher.Dispose();
}
