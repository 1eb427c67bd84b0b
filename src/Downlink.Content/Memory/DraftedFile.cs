namespace Downlink.Memory;

/// <summary>
/// A file that is written beside itself and renamed, so that whoever dies or writes at the same time leaves the one or the other, whole.
/// </summary>
public static class DraftedFile
{
    /// <summary>Puts something else in the place of a file, and makes its folder where that is missing.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes all of it; where it says false or throws, the file stays as it is.</param>
    /// <exception cref="IOException">The system refuses it, or somebody else writes the file and was done first.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of a permission.</exception>
    public static void Replace(string path, Func<Stream, bool> write)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(write);
        Directory.CreateDirectory(FolderOf(path));
        var draft = $"{path}.{Environment.ProcessId}.new";
        try
        {
            if (IsWritten(draft, write))
                File.Move(draft, path, overwrite: true);
        }
        finally
        {
            RemoveDrafts(path);
        }
    }

    /// <summary>Removes a file, and what writers that died left of it.</summary>
    public static void Remove(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (Directory.Exists(FolderOf(path)))
            File.Delete(path);
        RemoveDrafts(path);
    }

    /// <summary>Removes what writers that died left beside a file; one that is at work does without.</summary>
    public static void RemoveDrafts(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!Directory.Exists(FolderOf(path)))
            return;

        foreach (var left in Directory.EnumerateFiles(FolderOf(path), Path.GetFileName(path) + ".*.new"))
            File.Delete(left);
    }

    private static bool IsWritten(string draft, Func<Stream, bool> write)
    {
        using var stream = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None);
        return write(stream);
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".";
}
