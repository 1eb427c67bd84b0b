using System.IO.Enumeration;

namespace Downlink.Sources;

/// <summary>A file, a folder or a link in a folder; a link counts as what it leads to.</summary>
internal sealed record FolderItem(string Name, bool IsFolder, bool IsLink)
{
    /// <summary>All in a folder, in ordinal order.</summary>
    /// <exception cref="IOException">It can't be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">Nobody lets us list it.</exception>
    public static List<FolderItem> AllIn(string folder)
    {
        // Listing once more, without links, tells which they are: the system need not be asked about each file.
        var all = List(folder, FileAttributes.None);
        var others = List(folder, FileAttributes.ReparsePoint);
        all.Sort(static (one, other) => string.CompareOrdinal(one.Name, other.Name));
        if (others.Count == all.Count)
            return all;

        var known = others.ToHashSet();
        return all.ConvertAll(item => known.Contains(item) ? item : ToLink(folder, item));
    }

    private static FolderItem ToLink(string folder, FolderItem item)
    {
        var path = Path.Combine(folder, item.Name);
        return new FileInfo(path).LinkTarget is null
            ? item
            : item with { IsLink = true, IsFolder = Directory.Exists(SiteWalker.RealPath(path)) };
    }

    private static List<FolderItem> List(string folder, FileAttributes skipped) =>
    [
        .. new FileSystemEnumerable<FolderItem>(
            folder,
            static (ref entry) => new FolderItem(entry.FileName.ToString(), entry.IsDirectory, IsLink: false),
            new EnumerationOptions { AttributesToSkip = skipped, IgnoreInaccessible = false }
        ),
    ];
}
