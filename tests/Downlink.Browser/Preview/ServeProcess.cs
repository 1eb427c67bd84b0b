using System.Diagnostics;
using Downlink.Tests;

namespace Downlink.Browser.Preview;

/// <summary>A copy of the sample site, and a process of its own that serves it.</summary>
internal sealed class ServeProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private Process? _process;

    public ServeProcess()
    {
        Site.CopyFrom(Repository.Folder("tests/Downlink.Browser/site"), "");
        Site.CopyFrom(Repository.Folder("templates"), "templates");
    }

    public TemporaryFolder Site { get; } = new();

    /// <summary>The front page's, with a slash at its end.</summary>
    public string Address { get; private set; } = "";

    public async Task StartAsync(params string[] arguments)
    {
        var tool = Path.Combine(AppContext.BaseDirectory, "downlink.dll");
        var start = new ProcessStartInfo("dotnet", [tool, "serve", "--site", Site.FullPath, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("SOURCE_DATE_EPOCH");
        _process = Process.Start(start) ?? throw new InvalidOperationException("dotnet didn't start");
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginErrorReadLine();
        Address =
            await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience)
            ?? throw new InvalidOperationException("no address was printed");
    }

    public void Stop()
    {
        _process?.Kill();
        _process?.WaitForExit();
        _process?.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        Stop();
        Site.Dispose();
    }
}
