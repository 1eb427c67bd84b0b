namespace Downlink.Cli;

/// <summary>
/// What the system didn't give the program: memory, threads, or a part of it or of .NET, which .NET calls missing also where no more files
/// may be opened. It is told with as little as possible (no Linq, no spans): that would have to be loaded too.
/// </summary>
internal static class Shortage
{
    /// <summary>In words, or null where something else went wrong.</summary>
    public static string? In(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is OutOfMemoryException)
                return "the system gave it no more memory or threads";
            // A file of the site that is missing has a path here, not the full name of an assembly.
            if (FileOf(exception) is { } name && name.IndexOf(", Version=", StringComparison.Ordinal) is var end and >= 0)
                return "the system didn't let it load a part of the program, " + name[..end];
        }

        return null;
    }

    private static string? FileOf(Exception exception) => exception switch
    {
        FileNotFoundException missing => missing.FileName,
        FileLoadException refused => refused.FileName,
        _ => null,
    };
}
