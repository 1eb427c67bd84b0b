using System.Security.Cryptography;
using System.Text;

namespace Downlink.Typesetting;

/// <summary>Where Node is and what it runs: the folder <c>node/</c> beside the assembly, made by src/Downlink.Node.</summary>
/// <param name="Program">The full path of <c>node</c>, or null where there is none.</param>
/// <param name="Folder">The folder of the worker and its packages.</param>
public sealed record NodeParts(string? Program, string Folder)
{
    private const string WorkerName = "worker.mjs";

    public string Worker => Path.Combine(Folder, WorkerName);

    /// <summary>Why nothing can be run, or null where all is there.</summary>
    public string? Missing =>
        Program is null ? "there is no `node` on the PATH"
        : !File.Exists(Worker) ? "the folder `node` beside the program is missing"
        : !Directory.Exists(Path.Combine(Folder, "node_modules", "katex"))
        || !Directory.Exists(Path.Combine(Folder, "node_modules", "highlight.js"))
            ? "the packages of Node weren't restored when Downlink was built"
        : null;

    /// <summary>The worker beside the running program, and the <c>node</c> that a shell would find.</summary>
    public static NodeParts Find() =>
        new(OnPath(Environment.GetEnvironmentVariable("PATH") ?? ""), Path.Combine(AppContext.BaseDirectory, "node"));

    private static string? OnPath(string path)
    {
        var name = OperatingSystem.IsWindows() ? "node.exe" : "node";
        return path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>SHA-256 of the worker and the list of its packages' versions: answers are kept for these alone.</summary>
    internal byte[] Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (Directory.Exists(Folder))
        {
            foreach (var file in Directory.EnumerateFiles(Folder).Order(StringComparer.Ordinal))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file) + "\0"));
                hash.AppendData(File.ReadAllBytes(file));
            }
        }

        return hash.GetHashAndReset();
    }
}
