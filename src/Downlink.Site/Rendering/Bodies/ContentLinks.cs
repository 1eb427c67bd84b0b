using System.Collections.Concurrent;
using Downlink.Entries;
using Downlink.Pages;

namespace Downlink.Rendering;

/// <summary>
/// Where the files of <c>content/</c> came to stand: a link from one Markdown file to another, or to a file beside it, is written as the
/// files lie, and leads to the page or the copy that they became.
/// </summary>
public sealed class ContentLinks
{
    private readonly Lazy<Map> _map;
    private readonly Func<string, ReadOnlyMemory<byte>?> _readFile;
    private readonly ConcurrentDictionary<string, PictureSize?> _sizes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _asking = new(StringComparer.Ordinal);

    /// <param name="pages">The site's pages.</param>
    /// <param name="readFile">Gives the bytes of a file that is carried over.</param>
    public ContentLinks(IReadOnlyCollection<Page> pages, Func<string, ReadOnlyMemory<byte>?> readFile)
        : this(new Lazy<Map>(() => new Map(pages)), readFile) { }

    private ContentLinks(Lazy<Map> map, Func<string, ReadOnlyMemory<byte>?> readFile) => (_map, _readFile) = (map, readFile);

    /// <summary>Knows no files.</summary>
    public static ContentLinks None { get; } = new([], static _ => null);

    /// <summary>The same pages, with the files as they are now.</summary>
    public ContentLinks ReadingWith(Func<string, ReadOnlyMemory<byte>?> readFile) => new(_map, readFile);

    /// <summary>
    /// The path from the site's root that an address in a file leads to; null for one that isn't relative, or leads to no file that is
    /// known.
    /// </summary>
    public string? Find(string file, string address)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(address);
        if (address.Length == 0 || address[0] is '/' or '#' or '?' || Address.HasScheme(address))
            return null;

        _asking[file] = true;
        var end = address.AsSpan().IndexOfAny('?', '#');
        var path = Uri.UnescapeDataString(end < 0 ? address : address[..end]).Replace('\\', '/');
        return Permalink(file, path) is { } found ? found.Path + (end < 0 ? "" : address[end..]) : null;
    }

    /// <summary>
    /// What to write for an address in a file: a path from the site's root, or the address itself where that leads to the same place.
    /// </summary>
    public string Write(string file, string address) =>
        Find(file, address) is { } path
        && !(_map.Value.Pages.TryGetValue(file, out var own) && own.IsFolder && path == own.Path + Address.Encode(address))
            ? path
            : address;

    /// <summary>
    /// The size of a picture of the site, given by its path from the root; null where it isn't a picture whose size is known.
    /// </summary>
    public PictureSize? SizeOf(string file, string path)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(path);
        _asking[file] = true;
        return
            Pages.Permalink.TryParse(path, out var permalink) && _map.Value.Sources.TryGetValue(permalink.Path.TrimEnd('/'), out var source)
            ? _sizes.GetOrAdd(source, name => _readFile(name) is { } bytes ? PictureSize.Of(bytes.Span) : null)
            : null;
    }

    /// <summary>Whether a file's text has asked for anything, so that what it came to depends on where other files stand.</summary>
    public bool WasAskedBy(string file) => _asking.ContainsKey(file);

    private Permalink? Permalink(string file, string path)
    {
        var here = ContentPath.Of(file);
        var map = _map.Value;
        var beside = Combine(here.Folder, path);
        // Hexo keeps the files of `trip.md` in `trip/` and names them without it.
        foreach (var candidate in (string?[])[beside, Combine($"{here.Folder}{here.Stem}/", path)])
        {
            if (candidate is null)
                continue;
            if (map.Pages.TryGetValue(candidate, out var page))
                return page;
            if (map.Copies.TryGetValue(candidate, out var copies))
            {
                return
                    copies.Find(copy =>
                        map.Pages.TryGetValue(file, out var own) && copy.Path.StartsWith(own.Path, StringComparison.Ordinal)
                    )
                        is { Path: not null } mine
                    ? mine
                    : copies[0];
            }
        }

        return path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase)
            ? map.Named(Path.GetFileNameWithoutExtension(path))
            : null;
    }

    /// <summary>Null for a path that leaves the site.</summary>
    private static string? Combine(string folder, string path)
    {
        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count == 0)
                return null;
            if (part == "..")
                parts.RemoveAt(parts.Count - 1);
            else if (part != ".")
                parts.Add(part);
        }

        return string.Join('/', parts);
    }

    private sealed class Map
    {
        private readonly Dictionary<string, Permalink?> _names = new(StringComparer.OrdinalIgnoreCase);

        public Map(IReadOnlyCollection<Page> pages)
        {
            foreach (var page in pages)
            {
                switch (page)
                {
                    case PostPage { Post.Winner: { Kind: EntryKind.Markdown } entry }:
                        Add(entry.Origin.File, page.Permalink);
                        break;
                    case ContentPage content:
                        Add(content.Entry.Origin.File, page.Permalink);
                        break;
                    case VerbatimPage { SourcePath: { } source }:
                        (Copies.TryGetValue(source, out var copies) ? copies : Copies[source] = []).Add(page.Permalink);
                        Sources[page.Permalink.Path] = source;
                        break;
                }
            }
        }

        public Dictionary<string, Permalink> Pages { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, List<Permalink>> Copies { get; } = new(StringComparer.Ordinal);

        /// <summary>Paths of copies, and the files they are copies of.</summary>
        public Dictionary<string, string> Sources { get; } = new(StringComparer.Ordinal);

        /// <summary>The page of the one file of this name, wherever it lies; null where there are several.</summary>
        public Permalink? Named(string name) => _names.GetValueOrDefault(name);

        private void Add(string file, Permalink permalink)
        {
            Pages[file] = permalink;
            var path = ContentPath.Of(file);
            foreach (var name in new[] { path.Name, path.BareName }.Distinct(StringComparer.OrdinalIgnoreCase))
                _names[name] = _names.ContainsKey(name) ? null : permalink;
        }
    }
}
