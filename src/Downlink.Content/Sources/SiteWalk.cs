using Downlink.Diagnostics;

namespace Downlink.Sources;

/// <summary>One walk through a folder of a site.</summary>
internal sealed class SiteWalk(string site, string realSite, DiagnosticBag diagnostics)
{
    private readonly List<string> _linkTargets = [];

    public FolderListing List(string folder)
    {
        var files = new List<string>();
        if (Directory.Exists(Path.Combine(site, folder)))
            Walk(folder, [], files);
        else
            TryToSee(folder);
        files.Sort(StringComparer.Ordinal);
        return new FolderListing([.. files], [.. _linkTargets]);
    }

    /// <summary>
    /// A folder that seems not to be there may be in one that nobody lets us look into: that is no reason to do without it silently.
    /// </summary>
    private void TryToSee(string folder)
    {
        for (var slash = folder.LastIndexOf('/'); slash > 0; slash = folder.LastIndexOf('/', slash - 1))
        {
            if (Directory.Exists(Path.Combine(site, folder[..slash])))
            {
                Items(folder[..slash]);
                return;
            }
        }
    }

    private void Walk(string folder, HashSet<string> visited, List<string> files)
    {
        if (!visited.Add(SiteWalker.RealPath(Path.Combine(site, folder))))
            return;

        foreach (var item in Items(folder))
        {
            var path = folder.Length == 0 ? item.Name : $"{folder}/{item.Name}";
            if (item.IsLink && !StaysInside(path))
                continue;
            if (item.IsLink)
                _linkTargets.Add(SiteWalker.RealPath(Path.Combine(site, path)));
            if (!item.IsFolder)
                files.Add(path);
            else if (item.Name is not ['.', ..])
                Walk(path, visited, files);
        }
    }

    private List<FolderItem> Items(string folder)
    {
        try
        {
            return FolderItem.AllIn(Path.Combine(site, folder));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(SourceDiagnostics.UnreadableFolder(folder, failure is UnauthorizedAccessException ? "access denied" : "it can't be listed"));
            return [];
        }
    }

    private bool StaysInside(string path)
    {
        var target = SiteWalker.RealPath(Path.Combine(site, path));
        var isInside = target.StartsWith(realSite + Path.DirectorySeparatorChar, StringComparison.Ordinal) && Path.Exists(target);
        if (!isInside)
            diagnostics.Add(SourceDiagnostics.LeavesSite(path));
        return isInside;
    }
}
