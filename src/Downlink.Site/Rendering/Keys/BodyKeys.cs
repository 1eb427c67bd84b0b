using System.Collections.Concurrent;
using Downlink.Entries;
using Downlink.Memory;
using Downlink.Pages;

namespace Downlink.Rendering;

/// <summary>
/// What the HTML of an entry's text depends on, as a key: the entry, the settings, and, where the text asks for other files, where those
/// stand. Whether it does, only rendering it shows; so there are two keys, and the one is known that it was kept under.
/// </summary>
/// <param name="settings">What all bodies depend on.</param>
/// <param name="links">Knows which texts asked for other files in this run.</param>
/// <param name="bodies">Knows which bodies were made in this run.</param>
/// <param name="surroundings">Where the files of the site stand, and which they are.</param>
/// <param name="isKept">Whether an earlier run kept a body under a key.</param>
internal sealed class BodyKeys(Digest settings, ContentLinks links, BodyShelf bodies, Lazy<Digest> surroundings, Func<Digest, bool> isKept)
{
    private readonly ConcurrentDictionary<Entry, Digest> _entries = new(ReferenceEqualityComparer.Instance);

    public Digest Of(Entry entry)
    {
        using var digest = new DigestBuilder();
        var itself = _entries.GetOrAdd(entry, Itself);
        var alone = digest.Add("alone").Add(itself).ToDigest();
        var isAlone = bodies.SaidOf(entry) is null ? isKept(alone) : !links.WasAskedBy(entry.Origin.File);
        return isAlone ? alone : digest.Add("among").Add(itself).Add(surroundings.Value).ToDigest();
    }

    /// <summary>What stands for a body in the key of a feed.</summary>
    public RenderedBody StandIn(Entry entry) => new() { Html = Of(entry).ToString() };

    private Digest Itself(Entry entry)
    {
        using var digest = new DigestBuilder();
        if (entry.Key is { } key)
            return digest.Add(settings).Add(key).ToDigest();

        digest.Add(settings).Add((int)entry.Kind).Add(entry.Body).Add(entry.BodyLine).Add(entry.Index).Add(entry.IsTruncated);
        digest.Add(entry.Origin.File).Add(entry.Origin.Line).Add(entry.Origin.Column).Add(entry.Origin.Length);
        return digest.Add(entry.Title).Add(Number(entry.FrontMatter?.Math)).Add(Number(entry.FrontMatter?.TableOfContents)).ToDigest();
    }

    private static int Number(bool? value) => value is { } known ? known ? 1 : 0 : -1;

    /// <summary>
    /// Where the files of <c>content/</c> came to stand, and which bytes those have that are carried over.
    /// </summary>
    public static Digest Surroundings(SitePlan plan, Func<string, Digest> fileKey)
    {
        using var digest = new DigestBuilder();
        foreach (var page in plan.Pages)
        {
            switch (page)
            {
                case PostPage { Post.Winner: { Kind: EntryKind.Markdown } entry }:
                    digest.Add(entry.Origin.File).Add(page.Permalink.Path);
                    break;
                case ContentPage content:
                    digest.Add(content.Entry.Origin.File).Add(page.Permalink.Path);
                    break;
                case VerbatimPage { SourcePath: { } source }:
                    digest.Add(source).Add(page.Permalink.Path).Add(fileKey(source));
                    break;
            }
        }

        return digest.ToDigest();
    }
}
