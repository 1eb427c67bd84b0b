namespace Downlink.Building;

/// <summary>
/// Memory that may be used up before any is collected. Of what a short build makes most is needed to its end, so that a collection finds
/// little and takes a quarter of the time.
/// </summary>
internal static class SpareMemory
{
    public static void Use(long bytes)
    {
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
}
