using Downlink.Building;
using Downlink.Cli.Printing;

namespace Downlink.Cli;

/// <summary>
/// The day that a command takes for today: that of <c>SOURCE_DATE_EPOCH</c> (reproducible-builds.org), else the clock's.
/// </summary>
internal static class CommandDay
{
    public static string? Epoch => Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH");

    /// <summary>Null where the variable can't be read, which is said on the terminal.</summary>
    /// <param name="zone">IANA name of the zone in which the day is.</param>
    /// <param name="terminal">Where to say it.</param>
    public static DateOnly? Find(string zone, Terminal terminal)
    {
        var day = Today.Find(TimeProvider.System, zone, Epoch);
        if (day is null)
            terminal.Errors.WriteLine("downlink: SOURCE_DATE_EPOCH isn't a number of seconds");
        return day;
    }
}
