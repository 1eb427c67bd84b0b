namespace Downlink.Tests.Sites;

/// <summary>The site that this repository is.</summary>
internal static class RealSite
{
    public static string FullPath { get; } = Repository.Folder("");

    /// <summary>Copies what an author touches, and nothing else of the repository.</summary>
    public static void CopyTo(TemporaryFolder folder, string name)
    {
        foreach (var part in (string[])["seeds", "content", "templates"])
            folder.CopyFrom(Path.Combine(FullPath, part), Path.Combine(name, part));
        File.Copy(Path.Combine(FullPath, "site.config.yml"), folder[Path.Combine(name, "site.config.yml")]);
    }
}
