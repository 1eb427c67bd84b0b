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
        var address = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);

        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(address ?? ""));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.EndsWith("/repo/", address, StringComparison.Ordinal);

        Command.Run("kill", $"-{signal}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await process.WaitForExitAsync().WaitAsync(Patience);
        Assert.Equal(0, process.ExitCode);
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

    [Fact]
    public void Without_a_command_it_helps()
    {
        var run = Command.Run("dotnet", Tool.Path);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("build", run.Output, StringComparison.Ordinal);
    }

    private static Process Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Tool.Path, .. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["DOTNET_WATCH"] = "1";
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet didn't start");
    }
}
