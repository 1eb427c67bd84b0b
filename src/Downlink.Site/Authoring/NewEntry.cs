using System.Text;
using Downlink.Building;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Output;

namespace Downlink.Authoring;

/// <summary>A Markdown file that somebody is about to write: its front matter is there, its text isn't.</summary>
public sealed record NewEntry
{
    /// <summary><c>content/posts</c> or <c>content/pages</c>.</summary>
    public required string Folder { get; init; }

    /// <summary>What the file is called where its title has no letter: <c>post</c> or <c>page</c>.</summary>
    public required string Kind { get; init; }

    public required FrontMatter FrontMatter { get; init; }

    /// <summary>The name in its address, where its author doesn't want it made from the title.</summary>
    public string? Name { get; init; }

    public static NewEntry Post(FrontMatter frontMatter, string? name) =>
        new()
        {
            Folder = "content/posts",
            Kind = "post",
            FrontMatter = frontMatter,
            Name = name,
        };

    public static NewEntry Page(FrontMatter frontMatter, string? name) =>
        new()
        {
            Folder = "content/pages",
            Kind = "page",
            FrontMatter = frontMatter,
            Name = name,
        };

    /// <summary>Path in the site, with <c>/</c>.</summary>
    public string Path => $"{Folder}/{EntryName.Of(FrontMatter.Title ?? "", Name, Kind)}.md";

    /// <summary>Writes the file; false, with the reason reported, where one of that name is there or the disk refuses.</summary>
    public bool Create(SiteFolder site, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (!System.IO.Path.Exists(System.IO.Path.Combine(site.FullPath, Path)))
            return AuthoredFile.Create(site.FullPath, Path, Encoding.UTF8.GetBytes(FrontMatterText.Of(FrontMatter) + "\n"), diagnostics);

        diagnostics.Add(AuthoringDiagnostics.NameTaken(Path, "choose another name with --slug"));
        return false;
    }
}
