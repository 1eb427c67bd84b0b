namespace Downlink.Output;

/// <summary>Removes a folder with all that is in it, on all cores: whoever pressed Ctrl-C waits for it.</summary>
internal static class FolderRemoval
{
    public static void Remove(string folder)
    {
        if (!Directory.Exists(folder))
            return;

        AllCores.ForEach(Parts(folder), static (part, _) => Directory.Delete(part, recursive: true));
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Most of a site stands in folders of two levels; threads that begin far apart wait less for one another.</summary>
    private static string[] Parts(string folder) =>
    [
        .. Directory.GetDirectories(folder)
            .SelectMany(static part => Directory.GetDirectories(part) is { Length: > 0 } inner ? inner : [part]),
    ];
}
