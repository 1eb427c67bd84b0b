using System.Collections.Concurrent;
using System.IO.Enumeration;
using Downlink.Diagnostics;
using Downlink.Memory;

namespace Downlink.Output;

/// <summary>The folder a site is written to: where it really is, how it is called in diagnostics, and where changes are staged.</summary>
public sealed record OutputFolder
{
    /// <param name="path">The folder; where it is a link, what the link leads to is meant.</param>
    /// <param name="name">How diagnostics call it.</param>
    public OutputFolder(string path, string name)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        FullPath = Directory.Exists(full) ? Directory.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full : full;
        Name = name;
    }

    public string FullPath { get; }

    public string Name { get; }

    private bool IsVolume => Environment.GetLogicalDrives().Any(drive => Path.TrimEndingDirectorySeparator(drive) == FullPath);

    /// <summary>How diagnostics call a file of the output.</summary>
    public string Show(string path) => $"{Name}/{path}";

    /// <summary>
    /// Makes the folder where changes are staged: beside the output, hidden. A volume of its own has nothing beside it that a rename could
    /// reach, and a folder may be ours though its parent isn't: then it is inside.
    /// </summary>
    internal string FindStagingFolder()
    {
        var inside = Path.Combine(FullPath, OutputPath.Staging);
        if (IsVolume || Path.GetDirectoryName(FullPath) is not { } parent)
            return RealFolder(inside);

        try
        {
            return RealFolder(Path.Combine(parent, $".{Path.GetFileName(FullPath)}.downlink"));
        }
        catch (UnauthorizedAccessException) when (Directory.Exists(FullPath))
        {
            return RealFolder(inside);
        }
    }

    /// <summary>What lies there is removed, so that it must be nobody else's.</summary>
    private static string RealFolder(string path) =>
        Directory.CreateDirectory(path) is { LinkTarget: null } folder
            ? folder.FullName
            : throw new IOException($"`{Path.GetFileName(path)}`, where changes are staged, is a link");

    internal string Locate(string path) => Path.Combine(FullPath, path);

    /// <summary>Whether a real folder has this path, not a link to one.</summary>
    internal bool HoldsFolder(string path) => FileStamp.IsRealFolder(Locate(path));

    /// <summary>The paths of the real folders in one, as far as the system lists them.</summary>
    internal HashSet<string> FoldersIn(string path)
    {
        var listed = new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint };
        var above = path.Length == 0 ? "" : path + "/";
        try
        {
            var folders = new FileSystemEnumerable<string>(Locate(path), (ref entry) => string.Concat(above, entry.FileName), listed)
            {
                ShouldIncludePredicate = static (ref entry) => entry.IsDirectory,
            };
            return folders.ToHashSet(StringComparer.Ordinal);
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
            return [];
        }
    }

    internal void RemoveIfEmpty()
    {
        if (Directory.Exists(FullPath) && !Directory.EnumerateFileSystemEntries(FullPath).Any())
            Directory.Delete(FullPath);
    }

    /// <summary>
    /// Removes the folders above removed files that nothing is left in, the output itself excepted. Each is looked into once, or once more
    /// where a folder in it went: a folder may have held very many files.
    /// </summary>
    internal void PruneAbove(IEnumerable<string> paths)
    {
        for (var folders = FoldersOf(paths); folders.Count > 0;)
        {
            var gone = new ConcurrentBag<string>();
            AllCores.ForEach(folders, (folder, _) =>
            {
                if (IsGone(Locate(folder)))
                    gone.Add(folder);
            });
            folders = FoldersOf(gone);
        }
    }

    /// <summary>An error where the output is the site itself, holds it, or lies in a folder that the build reads.</summary>
    public Diagnostic? Check(string site)
    {
        if (File.Exists(FullPath))
            return OutputDiagnostics.NotAFolder(Name);

        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(site));
        if (Contains(FullPath, root))
            return OutputDiagnostics.HoldsTheSite(Name, "the folder that holds the site");

        string[] read = ["content", "seeds", "templates", ".git", OutputPath.Staging];
        return read.Where(folder => Contains(Path.Combine(root, folder), FullPath))
            .Select(folder => OutputDiagnostics.HoldsTheSite(Name, $"inside `{folder}`"))
            .FirstOrDefault();
    }

    private static HashSet<string> FoldersOf(IEnumerable<string> paths) =>
        paths.Select(static path => path[..Math.Max(0, path.LastIndexOf('/'))])
            .Where(static folder => folder.Length > 0)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a folder isn't there, or not any more since nothing was in it.</summary>
    private static bool IsGone(string folder)
    {
        if (!Directory.Exists(folder))
            return true;
        if (Directory.EnumerateFileSystemEntries(folder).Any())
            return false;

        Directory.Delete(folder);
        return true;
    }

    private static bool Contains(string outer, string inner) =>
        WithSeparator(inner).StartsWith(WithSeparator(outer), StringComparison.Ordinal);

    private static string WithSeparator(string folder) =>
        folder.EndsWith(Path.DirectorySeparatorChar) ? folder : folder + Path.DirectorySeparatorChar;
}
