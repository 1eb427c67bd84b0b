using System.Collections.Immutable;
using Downlink.Diagnostics;

namespace Downlink.Sources;

/// <summary>Lists the files below a folder of the site; links inside the site are followed once, those that leave it are not.</summary>
/// <param name="site">The site's folder.</param>
/// <param name="diagnostics">Where folders that can't be listed and links that lead away are reported.</param>
/// <param name="memory">What the last run saw, as far as it holds; nothing for a run that stands alone.</param>
public sealed class SiteWalker(string site, DiagnosticBag diagnostics, DiskMemory? memory = null)
{
    private readonly string _realSite = RealPath(site);

    /// <summary>Paths relative to the site with <c>/</c>, in ordinal order.</summary>
    public ImmutableArray<string> Files(string folder)
    {
        FolderListing Walk(DiagnosticBag said) => new SiteWalk(site, _realSite, said).List(folder);
        return (memory is null ? Walk(diagnostics) : memory.Folders.List(folder, diagnostics, Walk)).Files;
    }

    internal static string RealPath(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        try
        {
            return new FileInfo(full).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? full;
        }
        catch (IOException)
        {
            return full;
        }
    }
}
