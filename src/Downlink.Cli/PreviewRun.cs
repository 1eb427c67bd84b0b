using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Downlink.Cli.Printing;
using Downlink.Diagnostics;
using Downlink.Server;

namespace Downlink.Cli;

/// <summary>A preview as somebody at a terminal has it: its address, a line for each change, and keys.</summary>
internal sealed class PreviewRun(Terminal terminal, Preview preview, string site)
{
    private static readonly TimeSpan KeyPause = TimeSpan.FromMilliseconds(50);

    /// <summary>Whether somebody sits there who could press a key.</summary>
    private readonly bool _hasKeys = terminal.IsInteractive && !Console.IsInputRedirected;

    private bool _hasToldOfPolling;

    /// <summary>Runs until it is told to stop, by a key or otherwise.</summary>
    public async Task RunAsync(bool isToOpen, CancellationToken cancellation)
    {
        terminal.Output.WriteLine(preview.Address);
        Print(preview.First);
        if (_hasKeys)
            terminal.Errors.WriteLine("press r to look at everything again, o to open the site, q to quit");
        if (isToOpen)
            Open(preview.Address);

        using var quit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var keys = _hasKeys ? ReadKeysAsync(quit) : Task.CompletedTask;
        await preview.RunAsync(Print, Print, quit.Token);
        await keys;
    }

    private void Print(PreviewChange change)
    {
        if (preview.IsPolling && !_hasToldOfPolling)
        {
            terminal.Errors.WriteLine("downlink: looking for changes now and then, as the system doesn't tell of them");
            _hasToldOfPolling = true;
        }

        Print(change.Diagnostics);
        var what = change.Paths switch
        {
            [] => "the site",
            [var only] => only,
            [var first, ..] => $"{first} and {Counted.Of(change.Paths.Length - 1, "other")}",
        };
        var outcome = change.IsShown ? Counted.Of(change.Posts, "post") : "not shown, for its errors";
        terminal.Errors.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{SafeText.Of(what)}: {outcome}, {change.Took.TotalMilliseconds:0} ms")
        );
    }

    private void Print(ImmutableArray<Diagnostic> diagnostics) => new DiagnosticPrinter(terminal, site).Print(diagnostics);

    private async Task ReadKeysAsync(CancellationTokenSource quit)
    {
        while (!quit.IsCancellationRequested)
        {
            while (Console.KeyAvailable)
                await ActAsync(Console.ReadKey(intercept: true).Key, quit);
            await Task.Delay(KeyPause, quit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ActAsync(ConsoleKey key, CancellationTokenSource quit)
    {
        switch (key)
        {
            case ConsoleKey.R:
                preview.Refresh();
                break;
            case ConsoleKey.O:
                Open(preview.Address);
                break;
            case ConsoleKey.Q:
                await quit.CancelAsync();
                break;
        }
    }

    private void Open(string address)
    {
        try
        {
            Process.Start(new ProcessStartInfo(address) { UseShellExecute = true })?.Dispose();
        }
        catch (Win32Exception)
        {
            terminal.Errors.WriteLine("downlink: no browser could be opened");
        }
    }
}
