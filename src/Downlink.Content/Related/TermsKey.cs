using Downlink.Memory;
using Downlink.Posts;

namespace Downlink.Related;

/// <summary>What the terms of a post are made of: its title, its tags and its text.</summary>
internal static class TermsKey
{
    public static Digest Of(Post post)
    {
        using var digest = new DigestBuilder();
        if (post.Winner.Key is { } winner)
            digest.Add("entry").Add(winner);
        else
            digest.Add("text").Add(post.Winner.PlainText);
        return digest.Add(post.Title).Add(post.Tags).ToDigest();
    }
}
