using Downlink.Memory;

namespace Downlink.Building;

/// <summary>
/// What tells the running program apart from any other whose results may differ: its own file, the assemblies beside it and the runtime.
/// </summary>
internal static class ThisProgram
{
    public static string Fingerprint() => FingerprintOf(AppContext.BaseDirectory, Environment.ProcessPath);

    /// <summary>A native program has no assemblies: it is its file.</summary>
    internal static string FingerprintOf(string folder, string? program)
    {
        using var digest = new DigestBuilder();
        digest.Add(typeof(ThisProgram).Module.ModuleVersionId.ToString()).Add(Environment.Version.ToString());
        if (program is not null) Add(digest, new FileInfo(program));
        var assemblies = new DirectoryInfo(folder).EnumerateFiles("*.dll");
        foreach (var assembly in assemblies.OrderBy(static file => file.Name, StringComparer.Ordinal)) Add(digest, assembly);
        return digest.ToDigest().ToString();
    }

    private static void Add(DigestBuilder digest, FileInfo file)
    {
        digest.Add(file.Name).Add(file.Length).Add(file.LastWriteTimeUtc.Ticks);
    }
}
