using System.Runtime.ExceptionServices;

namespace Downlink.Output;

/// <summary>
/// Changes of many files that don't depend on one another: some ten thousand take long, and somebody may be waiting who pressed Ctrl-C.
/// </summary>
internal static class AllCores
{
    /// <summary>
    /// Does it with each, in any order, until the loop is stopped. Where the system refuses one, its refusal is thrown as it is.
    /// </summary>
    public static void ForEach<T>(IReadOnlyCollection<T> items, Action<T, ParallelLoopState> change)
    {
        try
        {
            Parallel.ForEach(items, change);
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }
    }
}
