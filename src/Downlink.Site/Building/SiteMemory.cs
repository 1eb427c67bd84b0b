using System.Collections.Immutable;
using Downlink.Memory;
using Downlink.Pages;
using Downlink.Posts;
using Downlink.Related;
using Downlink.Rendering;
using Downlink.Sources;

namespace Downlink.Building;

/// <summary>
/// What planning a site came to, kept by whoever plans it again: each stage takes from it what it would make again, and leaves what it
/// made.
/// </summary>
/// <remarks>
/// A snapshot made with it is that of a run without it, as long as <see cref="DiskMemory"/> has been told what changed on the disk: what is
/// taken from it was made of the very same values under the same settings, by the same program.
/// </remarks>
/// <param name="values">What earlier runs of the program left of single files.</param>
/// <param name="stamps">Which files they read.</param>
/// <param name="kin">Which posts they found to be about the same, if that was kept.</param>
public sealed class SiteMemory(ValueStore values, SourceStamps stamps, MemoryFile? kin = null)
{
    /// <summary>One that begins with nothing.</summary>
    public SiteMemory()
        : this(ValueStore.None, SourceStamps.None) { }

    /// <summary>One that begins with what builds of a site kept, for whoever leaves nothing behind.</summary>
    public static SiteMemory OfBuilds(SiteFolder site)
    {
        var files = SiteMemoryFiles.Of(site, areWanted: true);
        return new SiteMemory(ValueStore.Consult(files.Entries), SourceStamps.None, files.Kin);
    }

    /// <summary>What was read; it has to be told of every change.</summary>
    public DiskMemory Disk { get; } = new(stamps);

    /// <summary>Whether no run has left anything here yet.</summary>
    internal bool IsNew { get; set; } = true;

    internal CurationMemory Curation { get; } = new(values);

    /// <summary>The places of the posts that stay back.</summary>
    internal SequenceMemory<Post, ImmutableArray<int>> Held { get; } = new(Publication.AreHeldAlike);

    internal SingleMemory<AssetSet> Assets { get; } = new();
    internal PlanMemory Plan { get; } = new();
    internal RenderMemory Rendering { get; } = new();

    /// <summary>The terms of posts that say the same as before.</summary>
    internal RelatedPosts Related { get; set; } = RelatedPosts.Among([], kin);
}
