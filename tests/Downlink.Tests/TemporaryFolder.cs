namespace Downlink.Tests;

/// <summary>A folder of one test's own, gone when the test ends.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string FullPath { get; } = Directory.CreateTempSubdirectory("downlink-test-").FullName;

    public string this[string path] => Path.Combine(FullPath, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path]) ?? FullPath);
        File.WriteAllText(this[path], text);
    }

    /// <summary>Every file below a folder, by its path with <c>/</c>, and its text.</summary>
    public SortedDictionary<string, string> Files(string below = "")
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 };
        if (Directory.Exists(this[below]))
        {
            foreach (var file in Directory.EnumerateFiles(this[below], "*", options))
                files.Add(Path.GetRelativePath(this[below], file).Replace('\\', '/'), File.ReadAllText(file));
        }

        return files;
    }

    /// <summary>Copies a folder from elsewhere to a place in this one.</summary>
    public void CopyFrom(string source, string to, params ReadOnlySpan<string> without)
    {
        Directory.CreateDirectory(this[to]);
        foreach (var item in Directory.EnumerateFileSystemEntries(source))
        {
            var name = Path.GetFileName(item);
            if (without.Contains(name))
                continue;
            if (Directory.Exists(item))
                CopyFrom(item, Path.Combine(to, name));
            else
                File.Copy(item, this[Path.Combine(to, name)]);
        }
    }

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
