using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Downlink.Configuration;
using Downlink.Dedup;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Pages;
using Downlink.Posts;

namespace Downlink.Tests.Pages;

/// <summary>Posts, pages and plans made by hand.</summary>
internal static class Made
{
    public static SiteConfig Config { get; } = new() { Title = "Test", BaseUrl = new Uri("https://x.example/repo") };

    public static Post Post(string name, DateOnly? date = null, params string[] categories)
    {
        var entry = Line(name + " text", "seeds/a.txt", name.Length);
        var id = new ContentHash(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name))));
        return new Post
        {
            Signal = new Signal
            {
                Id = id,
                Winner = entry,
                Copies = [new Copy(entry, id, CopyKind.Original, "first seen")],
                Published = date,
            },
            Title = name,
            TitleReason = "by hand",
            Slug = new Slug(name.ToLowerInvariant()),
            Categories = categories.Length == 0 ? ["misc"] : [.. categories],
            Date = date,
            Language = "en",
            Excerpt = name + " text",
        };
    }

    public static ImmutableArray<Post> Posts(int count) =>
        [.. Enumerable.Range(1, count).Select(static number => Post(string.Create(CultureInfo.InvariantCulture, $"p{number}")))];

    public static Entry Line(string body, string file = "seeds/a.txt", int line = 1) => new()
    {
        Kind = EntryKind.PlainText,
        Body = body,
        Origin = new SourceSpan(file, line, 1, body.Length),
        Index = line,
    };

    public static Entry Markdown(string file, string body = "Text.", FrontMatter? front = null) => new()
    {
        Kind = EntryKind.Markdown,
        Body = body,
        Origin = new SourceSpan(file, 1, 1, 0),
        Index = 0,
        FrontMatter = front ?? new FrontMatter(),
    };

    public static Post FromMarkdown(Post post, Entry entry) => post with
    {
        Signal = post.Signal with { Winner = entry, Copies = [new Copy(entry, post.Id, CopyKind.Original, "")] },
    };

    public static CuratedPosts Curated(params IEnumerable<Post> posts) => new()
    {
        Posts = [.. posts],
        Pages = [],
        Categories = [new CategoryRule { Slug = "ssm", Name = "SSM" }, new CategoryRule { Slug = "misc", Name = "其他" }],
        Lines = [],
        Dumps = ["seeds/a.txt", "seeds/b.txt"],
    };

    public static SitePlan Plan(
        CuratedPosts curated,
        DiagnosticBag? diagnostics = null,
        SiteConfig? config = null,
        SiteFiles? files = null
    ) => SitePlanner.Plan(curated, config ?? Config, files ?? SiteFiles.None, AssetSet.Empty, diagnostics ?? new DiagnosticBag());
}
