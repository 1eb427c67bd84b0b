using Spectre.Console;

namespace Downlink.Cli.Printing;

/// <summary>Shows somebody at a terminal how far a long piece of work has come; short work is done before anything appears.</summary>
internal sealed class BuildProgress(Terminal terminal)
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1), Refresh = TimeSpan.FromMilliseconds(100);

    private int _done;
    private int _all;

    /// <summary>One more of so many pages is done.</summary>
    public void Advance(int all)
    {
        Volatile.Write(ref _all, all);
        Interlocked.Increment(ref _done);
    }

    public T While<T>(Func<T> work)
    {
        if (!terminal.IsInteractive)
            return work();

        var running = Task.Run(work);
        if (!Wait(running, Short))
            Show(running);
        return running.GetAwaiter().GetResult();
    }

    /// <summary>The only place that needs Spectre.Console, which is loaded when this is first called.</summary>
    private void Show(Task running)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(terminal.Errors),
            ColorSystem = terminal.HasColour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        console.Progress().AutoClear(true).Start(context =>
        {
            var pages = context.AddTask("pages");
            while (!Wait(running, Refresh))
            {
                pages.MaxValue = Math.Max(1, Volatile.Read(ref _all));
                pages.Value = Volatile.Read(ref _done);
            }
        });
    }

    private static bool Wait(Task running, TimeSpan time) => Task.WhenAny(running, Task.Delay(time)).GetAwaiter().GetResult() == running;
}
