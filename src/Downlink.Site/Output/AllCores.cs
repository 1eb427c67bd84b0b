using System.Runtime.ExceptionServices;

namespace Downlink.Output;

/// <summary>
/// What is done with many files at a time, since some ten thousand take long, and somebody may be waiting who pressed Ctrl-C.
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

    /// <summary>Does both at once. What goes wrong is thrown as it is.</summary>
    /// <returns>What the second comes to.</returns>
    public static T Both<T>(Action one, Func<T> other)
    {
        var begun = Task.Run(one);
        try
        {
            return other();
        }
        finally
        {
            begun.GetAwaiter().GetResult();
        }
    }

    /// <summary>The same where neither comes to anything.</summary>
    public static void Both(Action one, Action other) =>
        Both(one, () =>
        {
            other();
            return true;
        });
}
