using System.Diagnostics.CodeAnalysis;

namespace Scriban.Runtime;

/// <summary>
/// Waits for what is asynchronous. The tree runs synchronously; an asynchronous rendering runs it on a thread of the pool, where waiting
/// blocks nobody's context.
/// </summary>
internal static class Waiting
{
    public static void For(ValueTask task)
    {
        if (task.IsCompletedSuccessfully) return;

        task.AsTask().GetAwaiter().GetResult();
    }

    public static T For<T>(ValueTask<T> task) => task.IsCompletedSuccessfully ? task.Result : task.AsTask().GetAwaiter().GetResult();

    /// <summary>What a task gives, whatever its type, or the value itself if it is none.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Who trims a program keeps the results of its tasks.")]
    public static object? ForAny(object? value)
    {
        if (value is not Task task) return value;

        task.GetAwaiter().GetResult();
        var type = task.GetType();
        while (type is not null && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>))) type = type.BaseType;
        var result = type?.GetProperty("Result")?.GetValue(task);
        return result?.GetType().Name == "VoidTaskResult" ? null : result;
    }
}
