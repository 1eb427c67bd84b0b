using System.Diagnostics;
using Downlink.Tests.Sites;

namespace Downlink.Tests.Cli;

public sealed class BuildProcessTests
{
    [Fact]
    public void A_build_needs_nothing_that_only_other_commands_need()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["tool"]);
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(Tool.Path) ?? ""))
            File.Copy(file, folder["tool/" + Path.GetFileName(file)]);
        // Without the list of what belongs to it, the tool only misses what it asks for.
        foreach (var unused in (string[])["downlink.deps.json", "Downlink.Server.dll", "Spectre.Console.dll", "AngleSharp.dll"])
            File.Delete(folder["tool/" + unused]);

        var run = Command.Run("dotnet", folder["tool/downlink.dll"], "build", "--site", RealSite.FullPath, "--output", folder["out"]);

        Assert.True(run.ExitCode == 0, run.Errors);
    }

    [Fact]
    public void An_interrupted_build_leaves_nothing_behind()
    {
        using var site = new SmallSite();
        Fill(site, 5_000);
        var start = new ProcessStartInfo("dotnet", [Tool.Path, "build", "--site", site.Folder.FullPath])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet didn't start");
        var staging = site.Folder["._site.downlink/packs"];
        while (!process.HasExited && !(Directory.Exists(staging) && Directory.EnumerateFiles(staging, "*", SearchOption.AllDirectories).Any()))
            Thread.Sleep(5);

        Command.Run("kill", "-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        process.WaitForExit();

        Assert.Equal(130, process.ExitCode);
        // What it knew by then of the sources may be kept for the next build, whole.
        Assert.Equal(
            ["seeds", "site.config.yml", "templates"],
            Directory.GetFileSystemEntries(site.Folder.FullPath).Select(Path.GetFileName).Except([".downlink"]).Order(StringComparer.Ordinal)
        );
        Assert.DoesNotContain(site.Folder.Files(".downlink").Keys, static path => path.EndsWith(".new", StringComparison.Ordinal));
    }

    private static void Fill(SmallSite site, int posts)
    {
        var random = new Random(1);
        var lines = Enumerable
            .Range(0, posts)
            .Select(number => $"{number} " + string.Join(' ', Enumerable.Range(0, 30).Select(_ => random.Next(100_000))));
        site.Folder.Write("seeds/000.txt", "INCOMING TRANSMISSION\n\nLATEST UPDATES\n" + string.Join('\n', lines) + "\n");
    }
}
