using System.Text.Json;
using Downlink.Diagnostics;
using Downlink.Posts;
using Downlink.Tests.Curation;

namespace Downlink.Tests.Posts;

public sealed class PostStoryTests
{
    private static readonly CuratedPosts Curated = SeedSite.Curate(new DiagnosticBag());

    [Fact]
    public void The_story_of_a_line_of_metadata_names_the_post_it_belongs_to()
    {
        var date = Curated.Lines.First(static line => line.Fate == Downlink.Entries.LineFate.Metadata);
        using var output = new StringWriter();

        Assert.True(PostStory.Tell(Curated, $"{date.File}:{date.Line}", output, static (_, _) => { }));
        Assert.Contains("is metadata", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("2026-01-11, stated by 3 copies", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_post_is_found_by_its_id_its_slug_and_its_line()
    {
        var post = Curated.Posts[3];
        var place = post.Signal.Copies[0].Entry.Origin;

        foreach (
            var query in (string[])
                [post.Id.Hex, post.Id.Prefix, post.Slug.Value, $"{place.File}:{place.Line}", $"{place.File}({place.Line})"]
        )
        {
            Assert.Same(post, Assert.Single(PostQuery.Find(Curated, query)));
        }

        Assert.False(PostStory.Tell(Curated, "nothing-of-this-name", TextWriter.Null, static (_, _) => { }));
    }

    [Fact]
    public void The_listing_has_every_field_in_feed_order_and_the_text_verbatim()
    {
        using var stream = new MemoryStream();
        PostsJson.Write(stream, Curated, static post => $"/posts/{post.Slug}/");
        using var json = JsonDocument.Parse(stream.ToArray());

        Assert.Equal(Curated.Posts.Length, json.RootElement.GetArrayLength());
        foreach (var (post, written) in Curated.Posts.Zip(json.RootElement.EnumerateArray()))
        {
            Assert.Equal(
                ["id", "title", "slug", "url", "date", "categories", "language", "truncated", "text", "sources", "evidence"],
                written.EnumerateObject().Select(static field => field.Name)
            );
            Assert.Equal(post.Winner.Body, written.GetProperty("text").GetString());
            Assert.Equal(post.Signal.Copies.Length, written.GetProperty("sources").GetArrayLength());
        }
    }
}
