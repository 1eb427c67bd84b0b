using System.Collections.Immutable;
using System.Globalization;

namespace Downlink.Posts;

/// <summary>Finds posts by what a person calls them: an id or its first digits, a slug, or <c>file:line</c>.</summary>
public static class PostQuery
{
    private const int ShortestId = 4;

    /// <summary>The posts meant: none, one, or several where the first digits of an id fit several.</summary>
    public static ImmutableArray<Post> Find(CuratedPosts curated, string query)
    {
        ArgumentNullException.ThrowIfNull(curated);
        ArgumentNullException.ThrowIfNull(query);
        if (Place(query) is var (file, line))
            return [.. curated.Posts.Where(post => post.Signal.Copies.Any(copy => copy.Entry.Origin.File == file && copy.Entry.Origin.Line == line))];
        if (curated.Posts.Where(post => post.Slug.Value == query).ToImmutableArray() is [var named])
            return [named];

        var isId = query.Length >= ShortestId && query.All(char.IsAsciiHexDigit);
        return isId ? [.. curated.Posts.Where(post => post.Id.Hex.StartsWith(query, StringComparison.OrdinalIgnoreCase))] : [];
    }

    /// <summary>The file and line a query names (<c>seeds/a.txt:12</c> or <c>seeds/a.txt(12)</c>), or null.</summary>
    public static (string File, int Line)? Place(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var trimmed = query.TrimEnd(')');
        var at = trimmed.LastIndexOfAny([':', '(']);
        return at > 0 && int.TryParse(trimmed.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            ? (trimmed[..at].Replace('\\', '/'), line)
            : null;
    }
}
