using System.Diagnostics;
using System.Globalization;
using Downlink.Tests.Fuzzing;

namespace Downlink.Trials.Fuzzing;

/// <summary>
/// Gives every part texts of one piece by the ten thousand, and half as many, and names those for which it took more than three times as
/// long, more than a few seconds, or more than a few gigabytes over all.
/// </summary>
internal static class Huge
{
    private const double MostGrowth = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60), Long = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Measurable = TimeSpan.FromSeconds(0.3);

    public static int Run(string? only)
    {
        var failed = 0;
        var all = HugeTexts.Mended.AddRange(HugeTexts.Others).Where(one => only is null || one.Fuzzer == only).ToList();
        foreach (var huge in all)
        {
            var half = Measure(huge, HugeTexts.Most / 2);
            var whole = Measure(huge, HugeTexts.Most);
            // What is measured once may have been somebody else's fault.
            if (IsRemarkable(half, whole) && whole.HasEnded)
                (half, whole) = (Measure(huge, HugeTexts.Most / 2), Measure(huge, HugeTexts.Most));
            if (!IsRemarkable(half, whole))
                continue;
            failed++;
            Console.WriteLine($"{huge}: {half}; {whole}{(whole.HasEnded ? "" : ", and no end")}");
            if (!whole.HasEnded)
                return 1;
        }

        using var self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{all.Count} huge texts, {failed} of them slow; {self.PeakWorkingSet64 >> 20} MB of memory at most"
        ));
        return failed == 0 ? 0 : 1;
    }

    private static bool IsRemarkable(Cost half, Cost whole) =>
        !whole.HasEnded || whole.Time > Long || (whole.Time > Measurable && whole.Time > MostGrowth * half.Time) || whole.Bytes > 4L << 30;

    private static Cost Measure(HugeText huge, int times)
    {
        var (cpu, bytes) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
        var hasEnded = HugeTexts.Try(huge, times, Patience);
        return new Cost(Environment.CpuUsage.TotalTime - cpu, GC.GetTotalAllocatedBytes() - bytes, hasEnded);
    }

    private readonly record struct Cost(TimeSpan Time, long Bytes, bool HasEnded)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Time.TotalSeconds:0.0} s, {Bytes >> 20} MB");
    }
}
