using System.Globalization;
using System.Text;
using Downlink.Dedup;

namespace Downlink.Posts;

/// <summary>Writes the ledger: one block a post in the order of ids, so that a new dump shows as a small difference.</summary>
public static class LedgerText
{
    public static string Of(CuratedPosts curated)
    {
        ArgumentNullException.ThrowIfNull(curated);
        var text = new StringBuilder("# Which copies form which post, and the slug it keeps. Written by `downlink ledger --write`; read the difference before you commit it.\n");
        foreach (var post in curated.Posts.Where(LedgerChanges.IsRecorded).OrderBy(static post => post.Id.Hex, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"\"{post.Id}\":\n  slug: {Quoted(post.Slug.Value)}\n  copies:\n");
            foreach (var copy in post.Signal.Copies)
                text.Append(CultureInfo.InvariantCulture, $"    - {Quoted(Place(copy))} # {Kind(copy.Kind)}\n");
        }

        return text.ToString();
    }

    internal static string Place(Copy copy) =>
        string.Create(CultureInfo.InvariantCulture, $"{copy.Entry.Origin.File}:{copy.Entry.Origin.Line}");

    private static string Kind(CopyKind kind) => kind switch { CopyKind.Original => "original", CopyKind.Exact => "exact", _ => "near" };

    /// <summary>A double-quoted YAML scalar (YAML 1.2, section 7.3.1): any path or slug is safe in it.</summary>
    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
