using System.Collections.Immutable;
using Downlink.Entries;
using Downlink.Posts;

namespace Downlink.Pages;

/// <summary>Numbers the dumps and counts what each brought.</summary>
internal static class DumpCounts
{
    public static ImmutableArray<Dump> Of(CuratedPosts curated)
    {
        if (curated.Dumps.IsEmpty)
            return [];

        var received = curated.Posts
            .Where(static post => post.Signal.Copies[0].Entry.Kind != EntryKind.Markdown)
            .SelectMany(static post => post.Signal.Copies.Select(static copy => copy.Entry.Origin.File).Distinct(StringComparer.Ordinal))
            .ToLookup(static file => file, StringComparer.Ordinal);
        var copies = curated.Posts
            .SelectMany(static post => post.Signal.Copies)
            .CountBy(static copy => copy.Entry.Origin.File, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        return
        [
            .. curated.Dumps.Select((file, index) => new Dump(index + 1, file, received[file].Count())
            {
                CopyCount = copies.GetValueOrDefault(file),
            }),
        ];
    }
}
