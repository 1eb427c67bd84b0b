using System.Collections.Immutable;
using Downlink.Building;

namespace Downlink.Advising;

/// <summary>
/// Looks for what newcomers get wrong around a site, and knows the way out. It starts <c>git</c> and <c>node</c>, and changes nothing.
/// </summary>
public static class SiteDoctor
{
    public static ImmutableArray<Finding> Examine(SiteFolder site, Surroundings around)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(around);
        return
        [
            .. SdkAdvice.Of(site.FullPath, around.SdkFolder),
            .. NodeAdvice.Of(site.Config, around.Node),
            .. new PublishingAdvice(site, GitFacts.Of(site.FullPath)).Findings(),
            .. NameAdvice.Of(site),
            DateAdvice.Of(site),
        ];
    }
}
