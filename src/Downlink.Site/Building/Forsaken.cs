namespace Downlink.Building;

/// <summary>Work that changes nothing outside the process: where it is cancelled, nobody waits until it notices.</summary>
internal static class Forsaken
{
    public static void Run(Action work, CancellationToken cancellation) =>
        Run(
            () =>
            {
                work();
                return true;
            },
            cancellation
        );

    public static T Run<T>(Func<T> work, CancellationToken cancellation)
    {
        if (!cancellation.CanBeCanceled)
            return work();

        var running = Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Task.WaitAny([running], cancellation);
        return running.GetAwaiter().GetResult();
    }
}
