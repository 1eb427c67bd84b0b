using System.Collections.Immutable;
using Downlink.Entries;

namespace Downlink.Pages;

/// <summary>
/// Which files travel with which Markdown file. All below the folder of an <c>index.md</c>, or below a folder named like the file
/// (<c>trip.md</c>, <c>trip/map.png</c>), go with it; a file that lies loose beside several goes with those whose text names it.
/// </summary>
internal static class Companions
{
    public static IEnumerable<VerbatimPage> Of(ImmutableArray<string> files, ImmutableArray<ContentPage> entries)
    {
        var bundles = entries.ToLookup(static at => BundleFolder(at.Entry.Origin.File), StringComparer.Ordinal);
        var neighbours = entries.ToLookup(static at => FolderOf(at.Entry.Origin.File), StringComparer.Ordinal);
        return files.SelectMany(file => Travel(file, bundles, neighbours));
    }

    /// <summary>Whether the same files travel with a text as with what it was before.</summary>
    public static bool TravelAlike(Entry one, Entry other, ImmutableArray<string> files)
    {
        var folder = FolderOf(one.Origin.File);
        return files
            .Where(file => file.StartsWith(folder, StringComparison.Ordinal))
            .All(file => Names(one, file[folder.Length..]) == Names(other, file[folder.Length..]));
    }

    private static IEnumerable<VerbatimPage> Travel(
        string file, ILookup<string, ContentPage> bundles, ILookup<string, ContentPage> neighbours)
    {
        for (var folder = FolderOf(file); folder.Length > 0; folder = FolderOf(folder[..^1]))
        {
            var name = file[folder.Length..];
            if (bundles.Contains(folder))
            {
                return bundles[folder]
                    .OrderBy(static at => ContentPath.Of(at.Entry.Origin.File).Language is not null)
                    .Take(1)
                    .Select(at => new VerbatimPage(at.Permalink.Below(name), file));
            }

            if (neighbours.Contains(folder))
                return neighbours[folder].Where(at => Names(at.Entry, name)).Select(at => new VerbatimPage(at.Permalink.Below(name), file));
        }

        return [];
    }

    private static bool Names(Entry entry, string name) =>
        entry.BodySpan.Contains(name, StringComparison.Ordinal)
        || entry.BodySpan.Contains(string.Join('/', name.Split('/').Select(Uri.EscapeDataString)), StringComparison.Ordinal);

    /// <summary>The folder that is the file's own: of <c>a/index.md</c> <c>a/</c>, of <c>a/trip.md</c> <c>a/trip/</c>.</summary>
    private static string BundleFolder(string path)
    {
        var file = ContentPath.Of(path);
        return file.IsIndex ? file.Folder : file.Folder + file.Stem + "/";
    }

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];
}
