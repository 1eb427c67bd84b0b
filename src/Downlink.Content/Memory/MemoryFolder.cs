namespace Downlink.Memory;

/// <summary>The folder beside <c>site.config.yml</c> where runs leave what spares later ones work. It may be deleted at any time.</summary>
public static class MemoryFolder
{
    /// <summary>Its name in the site's folder.</summary>
    public const string Name = ".downlink";

    /// <summary>The full path of something in it.</summary>
    /// <param name="site">The full path of the site.</param>
    /// <param name="name">Its name there.</param>
    public static string Locate(string site, string name) => Path.Combine(site, Name, name);
}
