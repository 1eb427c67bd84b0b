using Downlink.Building;
using Downlink.Diagnostics;
using Downlink.Sources;
using Downlink.Text;

namespace Downlink.Advising;

/// <summary>Whether any system can keep all files of the site apart: some fold case, and some the forms of composed letters.</summary>
internal static class NameAdvice
{
    private const string Topic = "names";

    public static IEnumerable<Finding> Of(SiteFolder site)
    {
        var walker = new SiteWalker(site.FullPath, new DiagnosticBag());
        var files = ((string[])["content", "seeds", "templates"]).SelectMany(folder => walker.Files(folder)).ToList();
        var same = files
            .GroupBy(static path => Composition.Compose(path).ToLowerInvariant(), StringComparer.Ordinal)
            .Where(static group => group.Count() > 1)
            .ToList();
        return same.Count == 0
            ? [new Finding(Topic, "all differ in more than case")]
            : same.Select(static group => Finding.Of(Topic, AdvisingDiagnostics.SameButForCase(group.Last(), group.First())));
    }
}
