namespace Downlink.Cli;

/// <summary>How a command ended, for whoever called it.</summary>
internal static class ExitCode
{
    /// <summary>Warnings allowed.</summary>
    public const int Done = 0;

    public const int SiteHasErrors = 1;

    public const int WrongUsage = 2;

    /// <summary>128 and the number of SIGINT, as shells have it.</summary>
    public const int Interrupted = 130;

    /// <summary>EX_SOFTWARE of sysexits.h: the fault is ours.</summary>
    public const int OurFault = 70;
}
