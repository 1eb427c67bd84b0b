using System.Collections.Concurrent;

namespace Downlink.Output;

/// <summary>
/// What stands where the folders of an output belong. Each is looked at once, and where one is missing nothing below it is looked for: a
/// first build asks the system about a handful of folders, not about each of its files. It holds as long as the output isn't changed.
/// </summary>
internal sealed class FolderSurvey
{
    /// <summary>Of so many folders in one the system is asked one by one; of more, for all that there are.</summary>
    private const int Few = 8;

    private readonly OutputFolder _output;
    private readonly ConcurrentDictionary<string, Ground> _folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Inside> _insides = new(StringComparer.Ordinal);
    private readonly Func<string, Ground> _look;
    private readonly Func<string, Inside> _open;

    public FolderSurvey(OutputFolder output) => (_output, _look, _open) = (output, Look, path => new Inside(output, path));

    /// <summary>What a file or folder with this path would stand on.</summary>
    public Ground Under(string path) => _folders.GetOrAdd(Above(path), _look);

    /// <summary>
    /// The part of a path that is there but isn't a real folder on the way or a real file at the end; null where nothing is amiss.
    /// </summary>
    public string? FindObstacle(string path)
    {
        var ground = Under(path);
        return ground.IsThere && _output.HoldsFolder(path) ? path : ground.Obstacle;
    }

    private Ground Look(string path)
    {
        if (path.Length == 0)
            return Directory.Exists(_output.FullPath) ? Ground.Firm : Ground.Free;
        if (Under(path) is { IsThere: false } above)
            return above;
        if (_insides.GetOrAdd(Above(path), _open).MayTell(path) || _output.HoldsFolder(path))
            return Ground.Firm;

        var there = new DirectoryInfo(_output.Locate(path));
        return there.Exists || File.Exists(there.FullName) || there.LinkTarget is not null ? new Ground(false, path) : Ground.Free;
    }

    private static string Above(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";

    /// <summary>The folders in one of the output, links to folders left out.</summary>
    private sealed class Inside(OutputFolder output, string path)
    {
        private readonly Lazy<HashSet<string>> _folders = new(() => output.FoldersIn(path));
        private int _asked;

        /// <summary>Whether a folder is known to be there; where it isn't, the system has to be asked for it.</summary>
        public bool MayTell(string folder) => Interlocked.Increment(ref _asked) > Few && _folders.Value.Contains(folder);
    }
}
