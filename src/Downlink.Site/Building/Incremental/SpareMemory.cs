using System.Runtime;
using System.Runtime.CompilerServices;

namespace Downlink.Building;

/// <summary>
/// Memory that may be used up before any is collected. Of what a short build makes most is needed to its end, so that a collection finds
/// little and takes a quarter of the time. At most an eighth of what the system has.
/// </summary>
internal static class SpareMemory
{
    private const int Share = 8;

    /// <summary>
    /// What the first build of some hundred posts uses, in bytes. None where methods are compiled meanwhile: by that alone the process is
    /// large.
    /// </summary>
    public static long OfFirstBuild => RuntimeFeature.IsDynamicCodeCompiled ? 0 : 32 << 20;

    public static void Use(long bytes)
    {
        bytes = Math.Min(bytes, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Share);
        try
        {
            if (bytes > 0)
                GC.TryStartNoGCRegion(bytes, disallowFullBlockingGC: true);
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or InvalidOperationException)
        {
            // There isn't as much, or it is being used already.
        }
    }

    /// <summary>For a build that turns out not to be short: from now on what isn't needed is collected.</summary>
    public static void GiveBack()
    {
        try
        {
            if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
                GC.EndNoGCRegion();
        }
        catch (InvalidOperationException)
        {
            // It was used up just now.
        }
    }
}
