using System.Collections.Immutable;

namespace Downlink.Publishing;

/// <summary>What a branch of the remote holds: its last commit and that one's files. A branch that isn't there yet has neither.</summary>
internal sealed record BranchState(string? Commit, ImmutableArray<TreeEntry> Files)
{
    public static BranchState None { get; } = new(null, []);

    /// <summary>What of it stays beside the files of a site, less what those would have to replace.</summary>
    public ImmutableArray<TreeEntry> Kept(KeepList list, ImmutableArray<TreeEntry> site)
    {
        var paths = site.Select(static file => file.Path).ToHashSet(StringComparer.Ordinal);
        var folders = site.SelectMany(static file => Folders(file.Path)).ToHashSet(StringComparer.Ordinal);
        return [.. Files.Where(file => list.Keeps(file.Path) && !paths.Contains(file.Path) && !folders.Contains(file.Path) && !Folders(file.Path).Any(paths.Contains))];
    }

    /// <summary>How the branch changes when it holds these files instead.</summary>
    public ImmutableArray<FileChange> ChangesTo(IEnumerable<TreeEntry> files)
    {
        var before = Files.ToDictionary(static file => file.Path, StringComparer.Ordinal);
        var after = files.ToDictionary(static file => file.Path, StringComparer.Ordinal);
        return
        [
            .. before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(path => (Path: path, Before: before.GetValueOrDefault(path), After: after.GetValueOrDefault(path)))
                .Where(static change => change.Before?.Id != change.After?.Id || change.Before?.Mode != change.After?.Mode)
                .Select(static change => new FileChange(change.Path, change.Before?.Size, change.After?.Size)),
        ];
    }

    private static IEnumerable<string> Folders(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
            yield return path[..slash];
    }
}
