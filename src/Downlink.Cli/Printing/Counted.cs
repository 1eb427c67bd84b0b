using System.Globalization;

namespace Downlink.Cli.Printing;

/// <summary>A number with its noun: one file, two files.</summary>
internal static class Counted
{
    public static string Of(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");
}
