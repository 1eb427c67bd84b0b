using System.Text;
using Downlink.Dedup;
using Downlink.Entries;
using Downlink.Text;

namespace Downlink.Posts;

/// <summary>
/// Makes slugs: of a feed post from the Latin words of its title and its id, of a hand-written one from what its author called it.
/// </summary>
public static class Slugs
{
    private const int LongestWords = 60;

    /// <summary>The Latin words of the title, at most 60 characters of them, and the first seven digits of the id.</summary>
    public static Slug OfFeedPost(string title, ContentHash id)
    {
        var words = LatinWords(title);
        return new(words.Length == 0 ? id.Prefix : $"{words}-{id.Prefix}");
    }

    /// <summary>The slug its front matter gives, else its file's name less a date at its beginning.</summary>
    public static Slug OfFile(string path, FrontMatter? frontMatter)
    {
        ArgumentNullException.ThrowIfNull(path);
        var named = Of(frontMatter?.Slug ?? "");
        if (named.Value.Length > 0)
            return named;

        var file = ContentPath.Of(path);
        var slug = Of(file.BareName);
        return slug.Value.Length > 0 ? slug : Of(file.Name);
    }

    /// <summary>Any text as a slug: letters (Han too) and digits in lower case and NFC, everything else a <c>-</c> between them.</summary>
    public static Slug Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsSlug(text))
            return new(text);

        var slug = new StringBuilder(text.Length);
        foreach (var rune in Composition.Compose(Folding.Fold(text)).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (slug.Length > 0 && slug[^1] != '-' && rune.Value is not '\'' and not '’')
                slug.Append('-');
        }

        return new(slug.ToString().TrimEnd('-'));
    }

    /// <summary>
    /// The words of a title in Latin script, with digits, in lower case and joined by <c>-</c>, as many as fit into 60 characters; maybe
    /// none.
    /// </summary>
    public static string LatinWords(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        var words = new List<string>();
        var length = -1;
        foreach (var word in Of(title).Value.Split('-').SelectMany(AsciiRuns))
        {
            length += word.Length + 1;
            if (length > LongestWords)
                break;
            words.Add(word);
        }

        return string.Join('-', words);
    }

    /// <summary>Whether nothing is to be done, as for the names of most files: words and numbers with one <c>-</c> between them.</summary>
    private static bool IsSlug(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var isWord = char.IsAsciiLetterLower(text[at]) || char.IsAsciiDigit(text[at]);
            if (!isWord && (text[at] != '-' || at == 0 || at + 1 == text.Length || text[at - 1] == '-'))
                return false;
        }

        return true;
    }

    private static IEnumerable<string> AsciiRuns(string word)
    {
        var latin = string.Concat(word.Select(static character => character <= '\u024F' ? character : ' '));
        return latin.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
