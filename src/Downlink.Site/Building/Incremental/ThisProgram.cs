using Downlink.Memory;

namespace Downlink.Building;

/// <summary>
/// What tells the running program apart from any other whose results may differ: the assemblies that lie beside it and the runtime.
/// </summary>
internal static class ThisProgram
{
    public static string Fingerprint()
    {
        using var digest = new DigestBuilder();
        digest.Add(typeof(ThisProgram).Module.ModuleVersionId.ToString()).Add(Environment.Version.ToString());
        var assemblies = new DirectoryInfo(AppContext.BaseDirectory).EnumerateFiles("*.dll");
        foreach (var assembly in assemblies.OrderBy(static file => file.Name, StringComparer.Ordinal))
            digest.Add(assembly.Name).Add(assembly.Length).Add(assembly.LastWriteTimeUtc.Ticks);
        return digest.ToDigest().ToString();
    }
}
