using System.Globalization;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Posts;

namespace Downlink.Pages;

/// <summary>
/// Gives posts, categories and pages their permalinks, by the patterns of the configuration or by their own front matter.
/// </summary>
public sealed class PermalinkBuilder(PermalinkPatterns patterns, DiagnosticBag diagnostics)
{
    private const string PagesFolder = "content/pages/";
    private const string ContentFolder = "content/";

    public Permalink ForPost(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return Own(post.Winner) ?? ForPostByPattern(post);
    }

    /// <summary>Where a post stands whose author doesn't say.</summary>
    public Permalink ForPostByPattern(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return Expand(patterns.Post, post.Slug.Value, post.Date, post.Winner.Origin);
    }

    public Permalink ForCategory(string slug) => Expand(patterns.Category, slug, null, SourceSpan.Of(SiteFiles.Configuration));

    public static Permalink ForTag(string slug) => new Permalink("/tags/").Below(slug + "/");

    public static Permalink ForSeries(string slug) => new Permalink("/series/").Below(slug + "/");

    /// <summary>A page keeps the folders it lies in below <c>content/pages</c>; <c>index.md</c> is its folder.</summary>
    public Permalink ForPage(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Own(entry) ?? NameOf(entry) switch
        {
            "" => Permalink.Root,
            var name => Expand(patterns.Page, name, entry.FrontMatter?.Date, entry.Origin),
        };
    }

    private Permalink? Own(Entry entry)
    {
        if (entry.FrontMatter?.Permalink is not { } path) return null;
        if (Permalink.TryParse(path, out var own)) return own;

        diagnostics.Add(PageDiagnostics.BadPath(path, entry.Origin));
        return null;
    }

    private static string NameOf(Entry entry)
    {
        var file = ContentPath.Of(entry.Origin.File);
        var start =
            file.Folder.StartsWith(PagesFolder, StringComparison.Ordinal) ? PagesFolder.Length
            : file.IsSection ? ContentFolder.Length
            : file.Folder.Length;
        var folder = file.Folder[start..]
            .Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(static segment => Slugs.Of(segment).Value);
        return string.Join(
            '/',
            (
                entry.FrontMatter?.Slug is null && file.IsIndex
                    ? folder
                    : folder.Append(Slugs.OfFile(entry.Origin.File, entry.FrontMatter).Value)
            ).Where(static part => part.Length > 0)
        );
    }

    // A segment of the pattern that asks for a date is left out where there is none: no date is ever invented.
    private Permalink Expand(string pattern, string slug, DateOnly? date, SourceSpan origin)
    {
        var segments = pattern.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Where(segment => date is not null || !AsksForDate(segment))
            .Select(segment => Escape(Fill(segment, slug, date)));
        var slash = pattern.EndsWith('/') ? "/" : "";
        if (Permalink.TryParse("/" + string.Join('/', segments) + slash, out var permalink)) return permalink;

        diagnostics.Add(PageDiagnostics.BadPath(slug, origin));
        return Harmless(slug);
    }

    /// <summary>Something to go on with, so that one run shows every error.</summary>
    private static Permalink Harmless(string slug) =>
        Permalink.OfFile(string.Concat("invalid-", slug.Where(char.IsAsciiLetterOrDigit).Take(60).ToArray().AsSpan()));

    private static bool AsksForDate(string segment) =>
        segment.Contains(":year", StringComparison.Ordinal)
        || segment.Contains(":month", StringComparison.Ordinal)
        || segment.Contains(":day", StringComparison.Ordinal);

    private static string Fill(string segment, string slug, DateOnly? date) =>
        (AsksForDate(segment) ? WithDate(segment, date) : segment).Replace(":slug", slug, StringComparison.Ordinal);

    private static string WithDate(string segment, DateOnly? date) => segment
        .Replace(":year", date?.ToString("yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace(":month", date?.ToString("MM", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace(":day", date?.ToString("dd", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static string Escape(string segment) => segment.Replace("%", "%25", StringComparison.Ordinal);
}
