using System.Collections.Immutable;
using Downlink.Diagnostics;
using Downlink.Memory;
using Downlink.Rendering;

namespace Downlink.Building;

/// <summary>What a build of a site came to besides its files: another of the same reports the same.</summary>
/// <param name="Key">All that it read (<see cref="SiteKey"/>).</param>
/// <param name="BaseUrl">Where the site stands, or null.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Counts">What was read and what became of it.</param>
/// <param name="Said">What was said of it.</param>
/// <param name="Record">The record of it that was left (<see cref="BuildRecord"/>).</param>
internal sealed record WholeSite(Digest Key, Uri? BaseUrl, int Pages, BuildCounts Counts, ImmutableArray<Diagnostic> Said, Digest Record)
{
    /// <summary>Whether another build comes to the same: what Node couldn't be asked for, it may answer the next time.</summary>
    public bool IsComplete => !Said.Any(TypesettingDiagnostics.IsIncomplete);

    public static WholeSite? Read(MemoryReader reader) =>
        reader.Switch() is null
            ? null
            : new WholeSite(
                reader.Digest(),
                reader.TextOrNull() is { } url ? new Uri(url) : null,
                reader.Number(),
                BuildCounts.Read(reader),
                reader.Diagnostics(),
                reader.Digest()
            );

    public static void Write(MemoryWriter writer, WholeSite? site)
    {
        writer.Add(site is null ? null : true);
        if (site is null)
            return;

        writer.Add(site.Key);
        writer.Add(site.BaseUrl?.AbsoluteUri, isOptional: true);
        writer.Add(site.Pages);
        site.Counts.Write(writer);
        writer.Add(site.Said);
        writer.Add(site.Record);
    }
}
