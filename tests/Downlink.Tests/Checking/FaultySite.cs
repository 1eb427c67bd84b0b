using System.Text.Json;
using Downlink.Tests.Cli;

namespace Downlink.Tests.Checking;

/// <summary>The site of <c>tests/faults</c>, built in a folder of its own, to be damaged further and checked.</summary>
internal sealed class FaultySite : IDisposable
{
    private FaultySite()
    {
    }

    public static string Home { get; } = Repository.Folder("tests/faults");

    public TemporaryFolder Folder { get; } = new();

    public static async Task<FaultySite> BuildAsync()
    {
        var site = new FaultySite();
        site.Folder.CopyFrom(Home, "", "expected.txt");
        site.AddTheme(Path.Combine(Repository.Folder("tests/sites"), "_theme"));
        var run = await CommandRun.RunAsync("build", "--site", site.Folder.FullPath);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        return site;
    }

    /// <summary>What the check says, a line a fault: place, severity and code.</summary>
    public async Task<string> CheckAsync()
    {
        var run = await CommandRun.RunAsync("check", "--json", "--site", Folder.FullPath);
        Assert.Equal((1, ""), (run.ExitCode, run.Errors));
        using var json = JsonDocument.Parse(run.Output);
        return string.Concat(json.RootElement.GetProperty("faults").EnumerateArray().Select(static fault =>
            $"{fault.GetProperty("file").GetString()}({fault.GetProperty("line").GetInt32()},{fault.GetProperty("column").GetInt32()}): "
            + $"{fault.GetProperty("severity").GetString()} {fault.GetProperty("code").GetString()}\n"));
    }

    /// <summary>Adds what the site's own theme hasn't.</summary>
    private void AddTheme(string theme)
    {
        foreach (var file in Directory.EnumerateFiles(theme, "*", SearchOption.AllDirectories))
        {
            var path = Path.Combine("templates", Path.GetRelativePath(theme, file));
            if (!File.Exists(Folder[path]))
                Folder.Write(path, File.ReadAllText(file));
        }
    }

    public void Dispose() => Folder.Dispose();
}
