using System.Collections.Concurrent;

namespace Downlink.Output;

/// <summary>
/// What stands where the folders of an output belong. Each is looked at once, and where one is missing nothing below it is looked for: a
/// first build asks the system about a handful of folders, not about each of its files. It holds as long as the output isn't changed.
/// </summary>
internal sealed class FolderSurvey
{
    private readonly OutputFolder _output;
    private readonly ConcurrentDictionary<string, Ground> _folders = new(StringComparer.Ordinal);
    private readonly Func<string, Ground> _look;

    public FolderSurvey(OutputFolder output) => (_output, _look) = (output, Look);

    /// <summary>What a file or folder with this path would stand on.</summary>
    public Ground Under(string path)
    {
        var slash = path.LastIndexOf('/');
        return _folders.GetOrAdd(slash < 0 ? "" : path[..slash], _look);
    }

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
        if (_output.HoldsFolder(path))
            return Ground.Firm;

        var there = new DirectoryInfo(_output.Locate(path));
        return there.Exists || File.Exists(there.FullName) || there.LinkTarget is not null ? new Ground(false, path) : Ground.Free;
    }
}
