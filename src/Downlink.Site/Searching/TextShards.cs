using System.Collections.Immutable;
using System.Globalization;
using Downlink.Rendering;
using Downlink.Text;

namespace Downlink.Searching;

/// <summary>
/// The texts of all pages, in groups small enough that twenty of them are a small load, and the map that tells which group has which page.
/// </summary>
internal sealed class TextShards
{
    /// <summary>How many bytes of source make a group.</summary>
    private const int GroupSize = 10_000;

    /// <summary>How many groups one file of the map tells of.</summary>
    private const int GroupsPerMap = 512;

    private readonly ImmutableArray<TextGroup> _groups;
    private readonly int[] _groupOf;

    /// <summary>Takes the pages; their sizes alone decide how they are grouped.</summary>
    public TextShards(ImmutableArray<SearchDocument> pages)
    {
        _groupOf = new int[pages.Length];
        var groups = ImmutableArray.CreateBuilder<TextGroup>();
        for (var first = 0; first < pages.Length;)
        {
            var end = EndOfGroup(pages, first);
            Array.Fill(_groupOf, groups.Count, first, end - first);
            groups.Add(new TextGroup(groups.Count, first, end - first));
            first = end;
        }

        _groups = groups.ToImmutable();
    }

    /// <summary>Texts that are written together, in order.</summary>
    public ImmutableArray<TextGroup> Groups => _groups;

    public TextGroup GroupOf(int page) => _groups[_groupOf[page]];

    /// <summary>Takes the JSON of a page and gives the files of its group, if it was the last of it.</summary>
    public ImmutableArray<OutputFile> Add(int page, string json) => GroupOf(page).Add(page, json);

    /// <summary>The files of the map, and for the root each one's first page and hash.</summary>
    public (List<OutputFile> Files, string List) Map()
    {
        using var list = new TextBuffer(1000).Append('[');
        var (files, first) = (new List<OutputFile>(), 0);
        foreach (var part in _groups.Chunk(GroupsPerMap))
        {
            var (file, hash) = IndexFile.Make(string.Create(CultureInfo.InvariantCulture, $"map{files.Count}"), Describe(part));
            list.Append(files.Count == 0 ? "" : ",").Append(string.Create(CultureInfo.InvariantCulture, $"{first},")).AppendJson(hash);
            files.Add(file);
            first += part.Sum(static group => group.Count);
        }

        return (files, list.Append(']').ToString());
    }

    // A count of pages and the hashes of the files, one after the other, in turn.
    private static string Describe(TextGroup[] groups) =>
        $"[{string.Join(',', groups.Select(Describe))}]";

    private static string Describe(TextGroup group) =>
        string.Create(CultureInfo.InvariantCulture, $"{group.Count},\"{string.Concat(group.Hashes)}\"");

    private static int EndOfGroup(ImmutableArray<SearchDocument> pages, int first)
    {
        var (end, size) = (first + 1, pages[first].Size);
        while (end < pages.Length && size + pages[end].Size <= GroupSize) size += pages[end++].Size;
        return end;
    }
}
