using System.Globalization;
using Downlink.Tests.Fuzzing;

namespace Downlink.Trials.Fuzzing;

/// <summary>Gives every part texts of one piece by the ten thousand, and names those that took long.</summary>
internal static class Huge
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60), Long = TimeSpan.FromSeconds(3);

    public static int Run(string? only)
    {
        var failed = 0;
        var pieces = HugeTexts.Mended.AddRange(HugeTexts.Others).Where(one => only is null || one.Fuzzer == only).ToList();
        foreach (var (name, piece) in pieces)
        {
            var cpu = Environment.CpuUsage.TotalTime;
            var ended = HugeTexts.Try(name, piece, Patience);
            var took = Environment.CpuUsage.TotalTime - cpu;
            if (!ended || took > Long)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {piece.ReplaceLineEndings("\\n")}: {took.TotalSeconds:0.0} s{(ended ? "" : ", and no end")}"));
            failed += ended ? 0 : 1;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pieces.Count} huge texts, {failed} without an end"));
        return failed == 0 ? 0 : 1;
    }
}
