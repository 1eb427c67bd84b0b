using System.Collections.Concurrent;
using Downlink.Entries;
using Downlink.Memory;
using Downlink.Pages;

namespace Downlink.Rendering;

/// <summary>
/// What the HTML of an entry's text depends on, as a key: the entry, the settings, and, where the text asks for other files, where those
/// stand. Whether it does, only rendering it shows; so there are two keys, and the one is known that it was kept under. Any thread may ask.
/// </summary>
/// <param name="settings">What all bodies depend on.</param>
/// <param name="links">Knows which texts asked for other files in this run.</param>
/// <param name="bodies">Knows which bodies were made in this run.</param>
/// <param name="surroundings">Where the files of the site stand, and which they are.</param>
/// <param name="isKept">Whether an earlier run kept a body under a key.</param>
internal sealed class BodyKeys(Digest settings, ContentLinks links, BodyShelf bodies, Lazy<Digest> surroundings, Func<Digest, bool> isKept)
{
    private readonly Digest _purpose = PurposeOf(settings);
    private readonly ConcurrentDictionary<Entry, KeyPair> _entries = new(ReferenceEqualityComparer.Instance);

    public Digest Of(Entry entry)
    {
        var keys = PairOf(entry);
        var isAlone = bodies.SaidOf(entry) is null ? keys.IsKeptAlone : !links.WasAskedBy(entry.Origin.File);
        return isAlone ? keys.Alone : keys.Among ??= Among(keys.Alone);
    }

    /// <summary>Whether an earlier run kept it under its key.</summary>
    public bool IsKept(Entry entry) => PairOf(entry) is var keys && (keys.IsKeptAlone || isKept(Of(entry)));

    private KeyPair PairOf(Entry entry) => _entries.TryGetValue(entry, out var known) ? known : _entries.GetOrAdd(entry, Pair);

    private KeyPair Pair(Entry entry)
    {
        var alone = (entry.Key ?? ContentOf(entry)).For(_purpose);
        return new KeyPair(alone, isKept(alone));
    }

    private static Digest PurposeOf(Digest settings)
    {
        using var digest = new DigestBuilder();
        return digest.Add("body").Add(settings).ToDigest();
    }

    private Digest Among(Digest itself)
    {
        using var digest = new DigestBuilder();
        return digest.Add("among").Add(itself).Add(surroundings.Value).ToDigest();
    }

    private static Digest ContentOf(Entry entry)
    {
        using var digest = new DigestBuilder();
        digest.Add((int)entry.Kind).Add(entry.Body).Add(entry.BodyLine).Add(entry.Index).Add(entry.IsTruncated);
        digest.Add(entry.Origin.File).Add(entry.Origin.Line).Add(entry.Origin.Column).Add(entry.Origin.Length);
        digest.Add(entry.Title).Add(Number(entry.FrontMatter?.Math)).Add(Number(entry.FrontMatter?.TableOfContents));
        return digest.ToDigest();
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

    /// <summary>The keys of a text that asks for no other file, and of one that does; the second is told when somebody asks.</summary>
    private sealed record KeyPair(Digest Alone, bool IsKeptAlone)
    {
        public Digest? Among { get; set; }
    }
}
