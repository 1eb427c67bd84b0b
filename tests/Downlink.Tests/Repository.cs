namespace Downlink.Tests;

/// <summary>The working tree that the tests were built from.</summary>
internal static class Repository
{
    public static string Folder(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Downlink.slnx")))
            folder = folder.Parent;
        return Path.Combine(
            folder?.FullName ?? throw new DirectoryNotFoundException("no folder above the tests holds Downlink.slnx"),
            name
        );
    }
}
