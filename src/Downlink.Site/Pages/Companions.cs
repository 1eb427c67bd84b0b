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
        var homes = files
            .Select(file => (File: file, Folder: HomeOf(file, bundles, neighbours)))
            .Where(static home => home.Folder.Length > 0)
            .ToList();
        var mentions = homes
            .Where(home => !bundles.Contains(home.Folder))
            .GroupBy(static home => home.Folder, static home => home.File[home.Folder.Length..], StringComparer.Ordinal)
            .ToDictionary(static names => names.Key, names => Mentions.Of([.. neighbours[names.Key]], [.. names]), StringComparer.Ordinal);
        return homes.SelectMany(
            home => Travel(home.File, home.File[home.Folder.Length..], bundles[home.Folder], mentions.GetValueOrDefault(home.Folder)));
    }

    /// <summary>Whether the same files travel with a text as with what it was before.</summary>
    public static bool TravelAlike(Entry one, Entry other, ImmutableArray<string> files)
    {
        var folder = FolderOf(one.Origin.File);
        return files
            .Where(file => file.StartsWith(folder, StringComparison.Ordinal))
            .All(file => Mentions.Are(one, file[folder.Length..]) == Mentions.Are(other, file[folder.Length..]));
    }

    /// <summary>The nearest folder above a file that is a text's own or has texts in it; empty where there is none.</summary>
    private static string HomeOf(string file, ILookup<string, ContentPage> bundles, ILookup<string, ContentPage> neighbours)
    {
        var folder = FolderOf(file);
        while (folder.Length > 0 && !bundles.Contains(folder) && !neighbours.Contains(folder))
            folder = FolderOf(folder[..^1]);
        return folder;
    }

    private static IEnumerable<VerbatimPage> Travel(
        string file, string name, IEnumerable<ContentPage> owners, ILookup<string, ContentPage>? mentions)
    {
        var with = mentions is not null
            ? mentions[name]
            : owners.OrderBy(static at => ContentPath.Of(at.Entry.Origin.File).Language is not null).Take(1);
        return with.Select(at => new VerbatimPage(at.Permalink.Below(name), file));
    }

    /// <summary>The folder that is the file's own: of <c>a/index.md</c> <c>a/</c>, of <c>a/trip.md</c> <c>a/trip/</c>.</summary>
    private static string BundleFolder(string path)
    {
        var file = ContentPath.Of(path);
        return file.IsIndex ? file.Folder : file.Folder + file.Stem + "/";
    }

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];
}
