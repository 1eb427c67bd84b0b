using Downlink.Memory;
using Downlink.Posts;

namespace Downlink.Related;

/// <summary>What the terms of a post are made of: its title, its tags and its text.</summary>
internal static class TermsKey
{
    private static readonly Digest Purpose = Digest.Of("terms of a post");

    public static Digest Of(Post post)
    {
        // What a file names itself is in its key.
        if (post.Winner is { Key: { } written, FrontMatter: { } front } && post.Title == front.Title && post.Tags == front.Tags)
            return written.For(Purpose);

        using var digest = new DigestBuilder();
        if (post.Winner.Key is { } winner)
            digest.Add("entry").Add(winner);
        else
            digest.Add("text").Add(post.Winner.PlainText);
        return digest.Add(post.Title).Add(post.Tags).ToDigest();
    }
}
