using System.Text;
using Downlink.Building;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Output;
using Downlink.Posts;
using Downlink.Rendering;

namespace Downlink.Authoring;

/// <summary>A feed post written out as Markdown that takes its place: same id, place and address, edited by hand from then on.</summary>
public sealed class Adoption(SiteConfig config, Post post)
{
    /// <summary>Enough of an id for any number of posts, and short enough to be read.</summary>
    private const int IdDigits = 16;

    /// <summary>Path in the site, with <c>/</c>.</summary>
    public string Path { get; } = $"content/posts/{EntryName.Of(post.Title, post.Slug.Value, "post")}.md";

    /// <summary>Front matter that keeps title, address, categories and date; then the text with the structure found in it.</summary>
    public string Text => $"{FrontMatterText.Of(FrontMatter())}\n{Body()}";

    /// <summary>Writes the file; false, with the reason reported, where that can't be done or the post is hand-written.</summary>
    public bool Write(SiteFolder site, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (post.Winner.Kind == EntryKind.Markdown)
            diagnostics.Add(AuthoringDiagnostics.WrittenAlready(post.Winner.Origin.File));
        else if (System.IO.Path.Exists(System.IO.Path.Combine(site.FullPath, Path)))
            diagnostics.Add(AuthoringDiagnostics.NameTaken(Path, "give that file another name; its front matter may keep its `slug`"));
        else
            return AuthoredFile.Create(site.FullPath, Path, Encoding.UTF8.GetBytes(Text), diagnostics);
        return false;
    }

    private FrontMatter FrontMatter() => new()
    {
        Title = post.Title,
        Date = post.Date,
        Slug = post.Slug.Value,
        Categories = post.Categories,
        Tags = post.Tags,
        Adopts = post.Id.Hex[..IdDigits],
    };

    private string Body() => post.Winner.Kind == EntryKind.Html
        ? HtmlBlockText.Of(post.Winner.Body)
        : FlatMarkdown.Of(StructureReader.Read(post.Winner.Body, post.Winner.IsTruncated, config.Dump));
}
