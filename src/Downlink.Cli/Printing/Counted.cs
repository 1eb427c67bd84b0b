using System.Globalization;

namespace Downlink.Cli.Printing;

/// <summary>A number with its noun: one file, two files.</summary>
internal static class Counted
{
    public static string Of(int number, string noun) => Of(number, noun, noun + "s");

    public static string Of(int number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : many)}");
}
