namespace Downlink.Output;

/// <summary>Removes folders with all that is in them, on all cores: whoever pressed Ctrl-C waits for it.</summary>
internal static class FolderRemoval
{
    /// <summary>Those that aren't there are gone already.</summary>
    public static void Remove(params string[] folders)
    {
        string[] there = [.. folders.Where(Directory.Exists)];
        AllCores.ForEach([.. there.SelectMany(PartsOf)], static (part, _) => Directory.Delete(part, recursive: true));
        foreach (var folder in there.Where(Directory.Exists))
            Directory.Delete(folder, recursive: true);
    }

    /// <summary>Most of a site stands in folders of two levels; threads that begin far apart wait less for one another.</summary>
    private static IEnumerable<string> PartsOf(string folder) =>
        Directory.GetDirectories(folder) is { Length: > 0 } parts
            ? parts.SelectMany(static part => Directory.GetDirectories(part) is { Length: > 0 } inner ? inner : [part])
            : [folder];
}
