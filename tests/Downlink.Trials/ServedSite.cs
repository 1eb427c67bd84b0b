using System.Diagnostics;

namespace Downlink.Trials;

/// <summary>A site that a process of its own serves.</summary>
internal sealed class ServedSite : IDisposable
{
    /// <summary>The tool as it was built with us, or another: one that was compiled ahead, say.</summary>
    private static readonly string Tool =
        Environment.GetEnvironmentVariable("DOWNLINK_TOOL") ?? Path.Combine(AppContext.BaseDirectory, "downlink.dll");

    private readonly Process _process;
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private ServedSite(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>The front page's.</summary>
    public Uri Address { get; }

    /// <summary>Bytes of the process that are in memory and its own.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Files and sockets that it holds open.</summary>
    public int Handles => Directory.GetFileSystemEntries(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/proc/{_process.Id}/fd")).Length;

    public int Threads
    {
        get
        {
            _process.Refresh();
            return _process.Threads.Count;
        }
    }

    public static async Task<ServedSite> StartAsync(string site)
    {
        var start = new ProcessStartInfo("dotnet", [Tool, "serve", "--port", "0", "--site", site])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet didn't start");
        _ = process.StandardError.ReadToEndAsync();
        var address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("no address was printed");
        return new ServedSite(process, new Uri(address));
    }

    /// <summary>The answer to a path, and its text.</summary>
    public async Task<(int Status, string Text)> AskAsync(string path)
    {
        using var answer = await _client.GetAsync(new Uri(Address, path));
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async Task<string> GetAsync(string path) => (await AskAsync(path)).Text;

    /// <summary>The news that browsers get.</summary>
    public async Task<StreamReader> ListenAsync() => new(await _client.GetStreamAsync(new Uri(Address, "/__downlink/events")));

    public async Task BuildAsync(string site, string output)
    {
        using var build = Process.Start("dotnet", [Tool, "build", "--site", site, "--output", output]);
        await build.WaitForExitAsync();
        if (build.ExitCode != 0)
            throw new InvalidOperationException("the site can't be built");
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
        _client.Dispose();
    }
}
