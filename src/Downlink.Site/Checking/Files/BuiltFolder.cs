using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Downlink.Building;
using Downlink.Output;
using Downlink.Pages;

namespace Downlink.Checking;

/// <summary>The folder of a built site: what its manifest names and what lies in it.</summary>
internal sealed record BuiltFolder(OutputFolder Output, OutputManifest Manifest, ImmutableArray<string> Present)
{
    /// <summary>Whether a site was built there; that none was has been reported.</summary>
    public static bool IsIn(OutputFolder output, FaultLedger faults)
    {
        var isThere = File.Exists(output.Locate(OutputPath.Manifest));
        if (!isThere)
            faults.Add(FileDiagnostics.NoManifest(output.Name, $"there is no {OutputPath.Manifest}"), null);
        return isThere;
    }

    /// <summary>Null where the folder or its manifest can't be read, which has been reported.</summary>
    public static BuiltFolder? Read(OutputFolder output, FaultLedger faults)
    {
        try
        {
            return new BuiltFolder(output, OutputManifest.Read(output), [.. FilesIn(output.FullPath).Order(StringComparer.Ordinal)]);
        }
        catch (JsonException exception)
        {
            faults.Add(FileDiagnostics.NoManifest(output.Show(OutputPath.Manifest), exception.Message), null);
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
            faults.Add(FileDiagnostics.NoManifest(output.Name, WriteFailure.Reason(exception)), null);
        }

        return null;
    }

    /// <summary>Reports files that are gone, that no build wrote, and that differ in case only.</summary>
    /// <param name="known">Files that have been reported for what they are.</param>
    /// <param name="faults">Where to.</param>
    public void Check(HashSet<string> known, FaultLedger faults)
    {
        var present = Present.ToHashSet(StringComparer.Ordinal);
        foreach (var file in Manifest.Hashes.Keys.Where(file => !present.Contains(file)))
            faults.Add(FileDiagnostics.Missing(Output.Show(file)), null);

        var extra = Present.Where(file => file != OutputPath.Manifest && !Manifest.Hashes.ContainsKey(file)).ToList();
        foreach (
            var alike in Present.GroupBy(static file => file, StringComparer.OrdinalIgnoreCase).Where(static group => group.Count() > 1)
        )
        {
            var second = alike.FirstOrDefault(extra.Contains) ?? alike.Last();
            faults.Add(FileDiagnostics.SameButCase(Output.Show(second), Output.Show(alike.First(file => file != second))), null);
            extra.Remove(second);
        }

        foreach (var file in extra.Where(file => !known.Contains(file)))
            faults.Add(FileDiagnostics.Extra(Output.Show(file)), null);
    }

    public static bool IsPage(string file) =>
        file.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);

    public static bool IsStyle(string file) => file.EndsWith(".css", StringComparison.OrdinalIgnoreCase);

    public static string TextOf(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');

    public byte[] ReadBytes(string file) => File.ReadAllBytes(Output.Locate(file));

    public ReadOnlyMemory<byte> ReadBytes(string file, ReadingRoom room) => room.ReadBytes(Output.Locate(file));

    public HtmlPage ReadPage(string file) => HtmlPage.Read(file, TextOf(ReadBytes(file)));

    /// <summary>Whether a file is what the build wrote.</summary>
    public bool IsAsBuilt(string file) =>
        Manifest.Hashes.TryGetValue(file, out var hash)
        && hash == OutputManifest.HashOf(File.ReadAllBytes(Output.Locate(file)));

    /// <summary>Whether every page of a plan was built, and every file that is carried over is as it was.</summary>
    public bool IsOf(SiteFolder site, SiteSnapshot snapshot) =>
        snapshot.Plan.Pages.All(page => Manifest.Hashes.ContainsKey(page.Permalink.OutputPath))
        && Parallel.ForEach(snapshot.Plan.Pages.OfType<VerbatimPage>(), (page, carried) =>
        {
            if (page.SourcePath is { } source && HashOf(site, source) != Manifest.Hashes[page.Permalink.OutputPath])
                carried.Stop();
        }).IsCompleted;

    private static string? HashOf(SiteFolder site, string source)
    {
        var path = Path.Combine(site.FullPath, source);
        return File.Exists(path) ? OutputManifest.HashOf(File.ReadAllBytes(path)) : null;
    }

    private static IEnumerable<string> FilesIn(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false };
        var start = folder.TrimEnd(Path.DirectorySeparatorChar).Length + 1;
        return Directory.EnumerateFiles(folder, "*", options)
            .Select(file => file[start..].Replace(Path.DirectorySeparatorChar, '/'))
            .Where(static file => !file.StartsWith(OutputPath.Staging + "/", StringComparison.Ordinal));
    }
}
