using System.Diagnostics;
using System.Net;
using Downlink.Tests.Sites;

namespace Downlink.Tests.Cli;

public sealed class ServeProcessTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Serves_what_it_built_and_stops_when_told_to(string signal)
    {
        using var site = new SmallSite();
        using var process = Start(site.Folder.FullPath, "serve", "--port", "0", "--base-url", "https://x.example/repo/");
        try
        {
            var address = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);

            using var client = new HttpClient();
            using var answer = await client.GetAsync(new Uri(address ?? ""));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.EndsWith("/repo/", address, StringComparison.Ordinal);

            Command.Run("kill", $"-{signal}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
            await process.WaitForExitAsync().WaitAsync(Patience);
            Assert.Equal(0, process.ExitCode);
        }
        finally
        {
            process.Kill();
        }
    }

    [Fact]
    public async Task Serves_without_being_told_to_under_dotnet_watch()
    {
        using var site = new SmallSite();
        using var process = Start(site.Folder.FullPath, "--site", site.Folder.FullPath);
        var address = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        process.Kill();

        Assert.StartsWith("http://localhost:", address, StringComparison.Ordinal);
    }

    [RootFact]
    public Task Where_nothing_can_be_watched_it_looks_and_says_so() => LookAsync("max_inotify_instances", 0);

    [RootFact]
    public Task Where_only_some_folders_can_be_watched_it_looks_and_says_so() => LookAsync("max_inotify_watches", 2);

    [Fact]
    public void Without_a_command_it_helps()
    {
        var run = Command.Run("dotnet", Tool.Path);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("build", run.Output, StringComparison.Ordinal);
    }

    /// <summary>Serves with a limit of what the system watches, and edits.</summary>
    private static async Task LookAsync(string limit, int most)
    {
        using var site = new SmallSite();
        site.Folder.Write("content/posts/sub/a.md", "---\ntitle: A\n---\nOne.\n");
        var command = $"echo {most} > /proc/sys/user/{limit} && exec dotnet '{Tool.Path}' serve --port 0 --site '{site.Folder.FullPath}'";
        using var process = Start(new ProcessStartInfo("unshare", ["--user", "--map-root-user", "sh", "-c", command]) { RedirectStandardError = true });
        try
        {
            var address = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
            while (await process.StandardError.ReadLineAsync().WaitAsync(Patience) is { } line && !line.Contains("looking for changes", StringComparison.Ordinal))
            {
                // What else it says of the site.
            }

            using var client = new HttpClient();
            site.Folder.Write("content/posts/sub/a.md", "---\ntitle: A\n---\nSomething else.\n");
            var until = DateTime.UtcNow + Patience;
            while (!(await client.GetStringAsync(new Uri($"{address}posts/a/"))).Contains("Something else.", StringComparison.Ordinal))
                Assert.True(DateTime.UtcNow < until, "the change wasn't seen");
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static Process Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Tool.Path, .. arguments]) { WorkingDirectory = folder };
        start.Environment["DOTNET_WATCH"] = "1";
        return Start(start);
    }

    private static Process Start(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet didn't start");
    }
}
