using Downlink.Diagnostics;

namespace Downlink.Posts;

/// <summary>What can be wrong with the names of posts and categories.</summary>
internal static class PostDiagnostics
{
    public static Diagnostic SlugTaken(Post post, Slug given) =>
        new(
            "DL0240",
            Severity.Warning,
            $"another post has the slug `{post.Slug}`; this one got `{given}`",
            post.Signal.Copies[0].Entry.Origin
        )
        {
            Help = "give one of them another `slug`",
        };

    public static Diagnostic PerhapsMeantCategory(Post post, string category, string known) =>
        new("DL0241", Severity.Warning, $"no category of the configuration is called `{category}`", post.Signal.Copies[0].Entry.Origin)
        {
            Help = $"did you mean `{known}`?",
        };
}
