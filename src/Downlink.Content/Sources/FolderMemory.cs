using System.Collections.Immutable;
using Downlink.Diagnostics;
using Downlink.Memory;

namespace Downlink.Sources;

/// <summary>
/// Which files lay below the folders of a site, until somebody says that a path has changed: then it is put right without a walk where that
/// can be.
/// </summary>
internal sealed class FolderMemory
{
    private readonly Dictionary<string, Kept<FolderListing>> _listings = new(StringComparer.Ordinal);

    /// <summary>Where links led to: what changes there is known here by another path.</summary>
    public IEnumerable<string> LinkTargets => _listings.Values.SelectMany(static kept => kept.Value.LinkTargets);

    public FolderListing List(string folder, DiagnosticBag diagnostics, Func<DiagnosticBag, FolderListing> walk)
    {
        if (!_listings.TryGetValue(folder, out var kept))
            _listings.Add(folder, kept = Kept<FolderListing>.Make(walk));
        return kept.Tell(diagnostics);
    }

    public void Forget(string site, string path)
    {
        foreach (var (folder, kept) in _listings.ToList())
        {
            if (IsBelow(folder, path) || folder == path)
                _listings.Remove(folder);
            else if (folder.Length == 0 || IsBelow(path, folder))
                Replace(folder, kept, Amend(site, folder, path, kept));
        }
    }

    public void ForgetAll() => _listings.Clear();

    private void Replace(string folder, Kept<FolderListing> kept, FolderListing? amended)
    {
        if (amended is null)
            _listings.Remove(folder);
        else if (amended != kept.Value)
            _listings[folder] = kept with { Value = amended };
    }

    /// <summary>The listing as a walk would make it now; null where only a walk can tell.</summary>
    private static FolderListing? Amend(string site, string folder, string path, Kept<FolderListing> kept)
    {
        var full = Path.Combine(site, path);
        var listing = kept.Value;
        if (!kept.Said.IsEmpty || !listing.LinkTargets.IsEmpty || Directory.Exists(full) || new FileInfo(full).LinkTarget is not null)
            return null;

        var at = listing.Files.BinarySearch(path, StringComparer.Ordinal);
        var isThere = File.Exists(full) && !IsHidden(path, folder);
        if (isThere == at >= 0)
            // It may have been a folder that is gone.
            return isThere || !HasBelow(listing.Files, path) ? listing : null;

        return listing with { Files = isThere ? listing.Files.Insert(~at, path) : listing.Files.RemoveAt(at) };
    }

    private static bool HasBelow(ImmutableArray<string> files, string path)
    {
        var next = files.BinarySearch(path + "/", StringComparer.Ordinal);
        return ~next < files.Length && next < 0 && IsBelow(files[~next], path);
    }

    private static bool IsBelow(string path, string folder) =>
        path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal);

    /// <summary>Whether it lies in a folder that isn't looked into.</summary>
    private static bool IsHidden(string path, string folder) =>
        path[folder.Length..path.LastIndexOf('/')].Contains("/.", StringComparison.Ordinal);
}
