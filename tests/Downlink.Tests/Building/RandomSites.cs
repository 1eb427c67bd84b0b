using Downlink.Tests.Sites;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Building;

/// <summary>Small sites, each with the edits that its seed decides.</summary>
internal static class RandomSites
{
    /// <summary>Whether a law holds for each: it gets the site, its edits and its seed.</summary>
    public static void Check(Action<SmallSite, SiteEdits, int> law, int sites = 25) =>
        Prop.ForAll(
                Gen.Choose(0, 100_000).ToArbitrary(),
                seed =>
                {
                    using var site = new SmallSite();
                    law(site, new SiteEdits(site.Folder, seed), seed);
                }
            )
            .Check(Repeatable.Runs.WithMaxTest(sites));
}
