using Downlink.Posts;

namespace Downlink.Related;

/// <summary>
/// What a post says, one part after the other: its title, its tags, and the beginning of its text. A place in it counts characters.
/// </summary>
internal static class PostWords
{
    /// <summary>A long post says at its beginning what it is about.</summary>
    private const int LongestText = 2048;

    /// <summary>What an author puts into a title or a tag counts as often as this.</summary>
    private const int Emphasis = 3;

    public static int LengthOf(Post post) => post.Title.Length + post.Tags.Sum(static tag => tag.Length) + TextOf(post).Length;

    public static void Count(Post post, TermCounter counter)
    {
        var place = Count(post.Title, Emphasis, 0, counter);
        foreach (var tag in post.Tags)
            place = Count(tag, Emphasis, place, counter);
        Count(TextOf(post), 1, place, counter);
    }

    /// <summary>The term that begins at a place, as the post writes it.</summary>
    public static string SpellingAt(Post post, int place)
    {
        if (place < post.Title.Length)
            return FirstTerm(post.Title.AsSpan(place));

        place -= post.Title.Length;
        foreach (var tag in post.Tags)
        {
            if (place < tag.Length)
                return FirstTerm(tag.AsSpan(place));
            place -= tag.Length;
        }

        return FirstTerm(TextOf(post)[place..]);
    }

    public static bool Say(Post post, ReadOnlySpan<char> word)
    {
        if (TextOf(post).IndexOf(word) >= 0 || post.Title.AsSpan().IndexOf(word) >= 0)
            return true;

        foreach (var tag in post.Tags)
        {
            if (tag.AsSpan().IndexOf(word) >= 0)
                return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> TextOf(Post post) =>
        post.Winner.PlainText.AsSpan(0, Math.Min(LongestText, post.Winner.PlainText.Length));

    private static int Count(ReadOnlySpan<char> text, int times, int place, TermCounter counter)
    {
        var terms = new TermScanner(text);
        while (terms.Next(out var term))
            counter.Add(term.Key, times, place + term.Start);
        return place + text.Length;
    }

    private static string FirstTerm(ReadOnlySpan<char> text)
    {
        var terms = new TermScanner(text);
        return terms.Next(out var term) ? text.Slice(term.Start, term.Length).ToString() : "";
    }
}
