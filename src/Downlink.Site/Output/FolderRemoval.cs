namespace Downlink.Output;

/// <summary>
/// Removes folders with all that is in them, on all cores: whoever pressed Ctrl-C waits for it. Of a link only the link goes, since what it
/// leads to is somebody else's.
/// </summary>
internal static class FolderRemoval
{
    /// <summary>Those that aren't there are gone already.</summary>
    public static void Remove(params string[] folders)
    {
        DirectoryInfo[] there = [.. folders.Select(static folder => new DirectoryInfo(folder)).Where(static folder => folder.Exists)];
        AllCores.ForEach([.. there.Where(IsReal).SelectMany(PartsOf)], static (part, _) => Delete(part));
        Array.ForEach(there, Delete);
    }

    private static void Delete(FileSystemInfo part)
    {
        if (part is DirectoryInfo folder)
            folder.Delete(IsReal(folder));
        else
            part.Delete();
    }

    /// <summary>Most of a site stands in folders of two levels; threads that begin far apart wait less for one another.</summary>
    private static IEnumerable<FileSystemInfo> PartsOf(DirectoryInfo folder) => folder.GetFileSystemInfos().SelectMany(InnerOf);

    private static IEnumerable<FileSystemInfo> InnerOf(FileSystemInfo part) =>
        part is DirectoryInfo folder && IsReal(folder) && folder.GetDirectories() is { Length: > 0 } inner ? inner : [part];

    private static bool IsReal(DirectoryInfo folder) => folder.LinkTarget is null;
}
