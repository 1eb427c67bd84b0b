using Downlink.Diagnostics;

namespace Downlink.Output;

/// <summary>Why the system refused a write, in the words of the person whose disk it is.</summary>
internal static class WriteFailure
{
    private const int NoSpace = 28, ReadOnlyVolume = 30, QuotaExceeded = 122;
    private const int WindowsDiskFull = unchecked((int)0x80070070), WindowsHandleDiskFull = unchecked((int)0x80070027);

    /// <summary>The two kinds of exception with which .NET reports what a disk or its owner refuses.</summary>
    public static bool Is(Exception exception) => exception is IOException or UnauthorizedAccessException;

    public static string Reason(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "no permission",
        { HResult: NoSpace or WindowsDiskFull or WindowsHandleDiskFull } => "the disk is full",
        { HResult: QuotaExceeded } => "the disk quota is used up",
        { HResult: ReadOnlyVolume } => "the volume is read-only",
        _ => exception.Message,
    };

    public static Diagnostic Report(string file, Exception exception) =>
        OutputDiagnostics.CannotWrite(file, Reason(exception), WayOut(exception));

    private static string? WayOut(Exception exception) =>
        exception switch
        {
            UnauthorizedAccessException => "see who owns this folder and what is in it, or build into another one with --output",
            { HResult: NoSpace or QuotaExceeded or WindowsDiskFull or WindowsHandleDiskFull } =>
                "make room, or build into another folder with --output",
            { HResult: ReadOnlyVolume } => "build into another folder with --output",
            _ => null,
        };
}
