namespace Downlink.Tests.Sites;

/// <summary>The site that this repository is.</summary>
internal static class RealSite
{
    public static string FullPath { get; } = Repository.Folder("");

    /// <summary>Copies what an author touches, and nothing else of the repository.</summary>
    public static void CopyTo(string folder)
    {
        Directory.CreateDirectory(folder);
        File.Copy(Path.Combine(FullPath, "site.config.yml"), Path.Combine(folder, "site.config.yml"));
        foreach (var part in (string[])["seeds", "content", "templates"])
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(FullPath, part), "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(folder, Path.GetRelativePath(FullPath, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target) ?? folder);
                File.Copy(file, target);
            }
        }
    }
}
