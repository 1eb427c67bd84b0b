using System.Diagnostics;
using Downlink.Tests;

namespace Downlink.Browser.Preview;

/// <summary>The generator itself is edited under <c>dotnet watch</c>, and open pages show what it does now.</summary>
[Collection(SharedStudio.Watch)]
public sealed class WatchTests(Studio studio)
{
    private const string Writer = "src/Downlink.Site/Rendering/Views/OpenGraph.cs";

    /// <summary>The whole of it is built first.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    [BrowserFact]
    public async Task Edited_code_shows_in_an_open_page_by_hot_reload_and_by_a_restart()
    {
        using var tree = new TemporaryFolder();
        CopyTo(tree);
        using var watch = Start(tree.FullPath);
        try
        {
            var address = await AddressAsync(watch).WaitAsync(Patience);
            var page = await (await studio.OpenAsync()).NewPageAsync();
            page.SetDefaultTimeout((float)Patience.TotalMilliseconds);
            await page.GotoAsync(address);

            Edit(tree, "\"og:site_name\"", "\"og:site_name_by_hot_reload\"");
            await page.WaitForFunctionAsync("() => document.querySelector('meta[property=\"og:site_name_by_hot_reload\"]')");
            Edit(tree, "internal static class OpenGraph\n{", "internal static class OpenGraph\n{\n    private interface INew;\n");
            Edit(tree, "og:site_name_by_hot_reload", "og:site_name_by_restart");
            await page.WaitForFunctionAsync("() => document.querySelector('meta[property=\"og:site_name_by_restart\"]')");
        }
        finally
        {
            watch.Kill(entireProcessTree: true);
        }
    }

    private static void Edit(TemporaryFolder tree, string from, string to)
    {
        var text = File.ReadAllText(tree[Writer]);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(tree[Writer], text.Replace(from, to, StringComparison.Ordinal));
    }

    private static void CopyTo(TemporaryFolder tree)
    {
        foreach (var folder in (string[])["src", "templates", "content", "seeds"])
            tree.CopyFrom(Repository.Folder(folder), folder);
        foreach (var file in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json", "site.config.yml", ".editorconfig"])
            File.Copy(Repository.Folder(file), tree[file]);
    }

    private static Process Start(string tree)
    {
        var start = new ProcessStartInfo("dotnet", ["watch", "--non-interactive", "--project", Path.Combine(tree, "src/Downlink.Cli"), "serve", "--port", "0"])
        {
            WorkingDirectory = tree,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A test run sets what would reach into the build.
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        // Nor does a build that was kept warm outlive the test.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        // What the analyzers say was said when the house itself was built.
        start.Environment["RunAnalyzers"] = "false";
        // Compilers and watchers that run once gain nothing by counting their own calls.
        start.Environment["DOTNET_TieredPGO"] = "0";
        var watch = Process.Start(start) ?? throw new InvalidOperationException("dotnet didn't start");
        watch.ErrorDataReceived += static (_, _) => { };
        watch.BeginErrorReadLine();
        return watch;
    }

    private static async Task<string> AddressAsync(Process watch)
    {
        while (await watch.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("http://localhost:", StringComparison.Ordinal))
                return line.Trim();
        }

        throw new InvalidOperationException("no address was printed");
    }
}
