using Downlink.Posts;
using Downlink.Text;

namespace Downlink.Cli.Printing;

/// <summary>Says that no post, or more than one, is called what somebody asked for.</summary>
internal static class UnknownPost
{
    public static void Say(Terminal terminal, string wanted, string what, IEnumerable<Post> posts)
    {
        var nearest = NearestName.Of(wanted, posts.Select(static post => post.Slug.Value));
        var wayOut = nearest is null ? "`downlink posts` lists them all" : $"did you mean `{nearest}`?";
        terminal.Errors.WriteLine($"downlink: no {what} is called `{SafeText.Of(wanted)}`; {wayOut}");
    }

    public static void SaySeveral(Terminal terminal, string wanted, IReadOnlyCollection<Post> posts)
    {
        terminal.Errors.WriteLine($"downlink: `{SafeText.Of(wanted)}` fits {Counted.Of(posts.Count, "post")}; name one of them:");
        foreach (var post in posts)
            terminal.Errors.WriteLine($"  {post.Id.Prefix}  {SafeText.Of(post.Title)}");
    }
}
