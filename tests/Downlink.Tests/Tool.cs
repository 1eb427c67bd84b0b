namespace Downlink.Tests;

/// <summary>The command-line tool as it lies beside the tests, to be run as a process of its own.</summary>
internal static class Tool
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "downlink.dll");
}
