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

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
