using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;

namespace Downlink.Tests.Rendering.CommonMark;

/// <summary>An example of the CommonMark specification: Markdown, and the HTML it stands for.</summary>
internal sealed record SpecExample(int Number, string Markdown, string Html)
{
    private const string Package = "commonmark-spec", Version = "0.31.2";
    private const string Fence = "````````````````````````````````";

    /// <summary>
    /// The specification's text, fetched once from the npm package and kept among the artifacts; null where npm or the network is missing.
    /// </summary>
    public static string? Specification { get; } = Find();

    public static IEnumerable<SpecExample> All()
    {
        var text = (Specification ?? "").ReplaceLineEndings("\n");
        var number = 0;
        foreach (
            var part in text[..Math.Max(0, text.IndexOf("<!-- END TESTS -->", StringComparison.Ordinal))]
                .Split($"\n{Fence} example\n")
                .Skip(1)
        )
        {
            var example = part[..part.IndexOf($"\n{Fence}", StringComparison.Ordinal)].Replace('→', '\t');
            var middle = $"\n{example}\n".IndexOf("\n.\n", StringComparison.Ordinal);
            yield return new SpecExample(
                ++number,
                example[..Math.Max(0, middle)],
                $"{example}\n"[Math.Min(example.Length + 1, middle + 2)..]
            );
        }
    }

    private static string? Find()
    {
        var kept = Path.Combine(Repository.Folder("artifacts"), $"{Package}-{Version}.txt");
        try
        {
            if (!File.Exists(kept))
                Fetch(kept);
            return File.ReadAllText(kept);
        }
        catch (Exception failure) when (failure is IOException or System.ComponentModel.Win32Exception or InvalidDataException)
        {
            return null;
        }
    }

    private static void Fetch(string file)
    {
        using var folder = new TemporaryFolder();
        var start = new ProcessStartInfo("npm", ["pack", $"{Package}@{Version}", "--silent", "--fetch-retries=0", "--fetch-timeout=20000", "--pack-destination", folder.FullPath]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using (var npm = Process.Start(start) ?? throw new IOException("npm doesn't start"))
        {
            if (!npm.WaitForExit(TimeSpan.FromSeconds(60)))
                npm.Kill(entireProcessTree: true);
        }

        using var packed = new GZipStream(File.OpenRead(Path.Combine(folder.FullPath, $"{Package}-{Version}.tgz")), CompressionMode.Decompress);
        using var tar = new TarReader(packed);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.Name != "package/spec.txt")
                continue;
            var fresh = $"{file}.{Environment.ProcessId}";
            entry.ExtractToFile(fresh, overwrite: true);
            File.Move(fresh, file, overwrite: true);
            return;
        }
    }
}
