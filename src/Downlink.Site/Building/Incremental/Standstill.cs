using Downlink.Memory;
using Downlink.Output;

namespace Downlink.Building;

/// <summary>
/// Ends a build early where all that it reads is what the last one read, and all that this one wrote lies there as it was left: then nothing
/// is planned, and what is to be said is said again.
/// </summary>
/// <param name="before">What the last build left.</param>
/// <param name="file">Where that is kept.</param>
/// <param name="output">The full path of the output.</param>
internal sealed class Standstill(BuildMemory before, MemoryFile file, string output)
{
    /// <summary>The report of the last build, as this one would make it; null where it has to be built.</summary>
    /// <param name="key">What this build reads.</param>
    /// <param name="writer">The output, which nobody else changes.</param>
    /// <param name="now">When this is asked.</param>
    /// <param name="threads">On how many.</param>
    public WholeSite? Find(Digest key, OutputWriter writer, DateTimeOffset now, ParallelOptions threads)
    {
        if (before.Whole is not { } whole || !whole.Key.Equals(key) || writer.Confirm(before.Output, now, threads) is not { } held)
            return null;

        // Files that the last build wrote at its end are known by their stamps from now on.
        if (held != before.Output)
            BuildMemoryDraft.Write(file, output, before.MostSteps, whole, held, before.Units, threads.CancellationToken);
        return whole;
    }
}
