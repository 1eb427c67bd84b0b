using System.Collections.Immutable;

namespace Downlink.Text;

/// <summary>What a foreign tag within a line is in Markdown: a picture, a link, the target of one.</summary>
internal static class InlineTag
{
    /// <summary>Null for a tag that is left as the text it is.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="isTarget">Whether it stands where a link's target does.</param>
    public static string? Markdown(ForeignTag tag, bool isTarget) =>
        (tag.Name, tag.IsShortcode, isTarget) switch
        {
            ("post_url" or "link", false, true) => tag.Arguments is [var post, ..] ? MarkdownFile(post) : null,
            ("asset_path" or "asset_url", false, true) => tag.Arguments.FirstOrDefault(),
            ("ref" or "relref", true, true) => tag.Arguments is [var page, ..] ? MarkdownFile(page) : null,
            (_, _, true) => null,
            ("asset_img" or "img" or "image", false, _) => HexoPicture(tag.Arguments),
            ("asset_link", false, _) => tag.Arguments is [var file, .. var words]
                ? Link(words.IsEmpty ? file : string.Join(' ', words), file)
                : null,
            ("post_link", false, _) => tag.Arguments is [var name, .. var title] ? Link(Title(title) ?? name, MarkdownFile(name)) : null,
            ("link", false, _) => tag.Arguments is [var text, var url, ..] && IsAddress(url) ? Link(text, url) : null,
            ("figure" or "image" or "img", true, _) => tag["src"] is { } source
                ? Picture(source, tag["alt"] ?? tag["title"] ?? "", tag["caption"] ?? tag["title"] ?? "")
                : null,
            ("youtube", _, _) => tag.Arguments is [var video, ..]
                ? $"<https://www.youtube.com/watch?v={Uri.EscapeDataString(Value(video))}>"
                : null,
            ("bilibili", _, _) => tag.Arguments is [var video, ..]
                ? $"<https://www.bilibili.com/video/{Uri.EscapeDataString(Value(video))}>"
                : null,
            _ => null,
        };

    /// <summary><c>[class names] slug [width] [height] [title text [alt text]]</c>: the slug is the first that looks like a file.</summary>
    private static string? HexoPicture(ImmutableArray<string> arguments)
    {
        var at = arguments
            .ToList()
            .FindIndex(static argument =>
                argument.Contains('.', StringComparison.Ordinal) || argument.Contains('/', StringComparison.Ordinal)
            );
        if (at < 0)
            return null;
        var words = arguments
            .Skip(at + 1)
            .SkipWhile(static word => word.All(static c => char.IsAsciiDigit(c) || c is '%' or 'p' or 'x'))
            .ToList();
        var title = string.Join(' ', words).Trim();
        return Picture(arguments[at], title, title);
    }

    private static string? Title(ImmutableArray<string> words)
    {
        var title = string.Join(' ', words.Where(static word => word is not ("true" or "false"))).Trim();
        return title.Length == 0 ? null : title;
    }

    private static string Picture(string source, string alt, string title) =>
        title.Length == 0
            ? $"![{Bracketed(alt)}]({Target(source)})"
            : $"![{Bracketed(alt)}]({Target(source)} \"{title.Replace("\"", "\\\"", StringComparison.Ordinal)}\")";

    private static string Link(string text, string target) => $"[{Bracketed(text)}]({Target(target)})";

    private static string MarkdownFile(string name)
    {
        var hash = name.IndexOf('#', StringComparison.Ordinal);
        var (path, fragment) = hash < 0 ? (name, "") : (name[..hash], name[hash..]);
        var isFile =
            path.Length == 0
            || path.EndsWith('/')
            || path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".html", StringComparison.OrdinalIgnoreCase);
        return (isFile ? path : path + ".md") + fragment;
    }

    private static string Target(string target) =>
        $"<{target.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}>";

    private static string Bracketed(string text) =>
        text.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);

    private static string Value(string argument) => argument[(argument.IndexOf('=', StringComparison.Ordinal) + 1)..];

    private static bool IsAddress(string text) => text.StartsWith('/') || text.Contains("://", StringComparison.Ordinal);
}
