using System.Text;
using System.Text.Json;
using Downlink.Authoring;
using Downlink.Configuration;
using Downlink.Dedup;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Posts;
using Downlink.Sources;
using Downlink.Tests.Curation;
using Downlink.Tests.Rendering.Bodies;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Authoring;

public sealed class AdoptionTests
{
    private static readonly IReadOnlyList<SourceFile> Seeds =
        [.. SeedSite.Sources(new DiagnosticBag()).Where(static source => source.Path.StartsWith("seeds/", StringComparison.Ordinal))];

    [Theory, InlineData(true), InlineData(false)]
    public void Every_post_of_the_seeds_keeps_id_place_address_and_copies_when_all_are_adopted(bool isNamed)
    {
        var before = Curate(Seeds);
        var files = before.Posts.Select(post => Adopted(post, isNamed)).ToList();

        var after = Curate([.. files, .. Seeds]);

        Assert.Equal(before.Posts.Length, files.DistinctBy(static file => file.Path).Count());
        Assert.Equal(before.Posts.Select(Kept), after.Posts.Select(Kept));
        Assert.All(after.Posts.Zip(before.Posts), static pair => AssertTaken(pair.First, pair.Second));
    }

    [Fact]
    public void One_adopted_post_leaves_the_others_as_they_are()
    {
        var before = Curate(Seeds);
        foreach (var post in before.Posts.Where(static (_, at) => at % 8 == 0))
        {
            var after = Curate([Adopted(post, isNamed: true), .. Seeds]);
            Assert.Equal(before.Posts.Select(Kept), after.Posts.Select(Kept));
            Assert.Equal(post.Id, Assert.Single(after.Posts, static other => other.Winner.Kind == EntryKind.Markdown).Id);
        }
    }

    [Fact]
    public void An_adopted_post_keeps_its_place_however_it_is_edited()
    {
        var before = Curate(Seeds);
        var file = Adopted(before.Posts[5], isNamed: true);
        var end = file.Text.LastIndexOf("---\n", StringComparison.Ordinal) + 4;

        var after = Curate([file with { Text = file.Text[..end] + "\n全部重写。\n" }, .. Seeds]);

        Assert.Equal(before.Posts.Select(Kept), after.Posts.Select(Kept));
        Assert.Equal("全部重写。", after.Posts[5].Winner.Body.Trim());
    }

    [Fact]
    public void Any_feed_survives_the_adoption_of_all_its_posts()
    {
        var line = Gen.Elements(HazardousText.Pieces).ListOf()
            .Select(static pieces => "甲乙丙丁 and some more words, so that it is a post " + string.Concat(pieces).ReplaceLineEndings(" "));
        Prop.ForAll(line.ListOf().Where(static lines => lines.Count > 0).ToArbitrary(), static lines =>
        {
            var text = string.Join('\n', lines.Select(static (text, at) => FormattableString.Invariant($"{at} {text}")));
            var dump = new SourceFile { Path = "seeds/000.txt", Text = text };
            var before = Curate([dump]);
            var after = Curate([.. before.Posts.Select(static post => Adopted(post, isNamed: true)), dump]);
            Assert.Equal(before.Posts.Select(Kept), after.Posts.Select(Kept));
            Assert.All(after.Posts.Zip(before.Posts), static pair => AssertTaken(pair.First, pair.Second));
        }).Check(Repeatable.Runs.WithMaxTest(200).WithEndSize(12));
    }

    [Fact]
    public void A_post_from_a_feed_of_html_keeps_its_markup()
    {
        const string Html = "<p>First &lt;b&gt; *stars* paragraph of a post with enough words.</p>\n\n<pre>one\n\n    # two\n</pre>\n\n<ul><li>item</li></ul>";
        var json = JsonSerializer.Serialize(new { items = new[] { new { id = "1", title = "T", content_html = Html } } });
        var feed = new SourceFile { Path = "seeds/feed.json", Text = json };
        var post = Assert.Single(Curate([feed]).Posts);
        Assert.Equal(EntryKind.Html, post.Winner.Kind);

        var taken = Assert.Single(Curate([Adopted(post, isNamed: true), feed]).Posts);

        var html = new Downlink.Rendering.BodyRenderer(SeedSite.Config, NoNode.Typesetter).Render(taken.Winner, new DiagnosticBag()).Html;
        Assert.Equal(post.Id, taken.Id);
        Assert.Contains("<p>First &lt;b&gt; *stars* paragraph", html, StringComparison.Ordinal);
        Assert.Contains("<pre>one\n\n    # two\n</pre>", html, StringComparison.Ordinal);
        Assert.Contains("<li>item</li>", html, StringComparison.Ordinal);
    }

    private static (string Id, string Slug, string Title, string Categories, DateOnly? Date) Kept(Post post) =>
        (post.Id.Hex, post.Slug.Value, post.Title, string.Join(' ', post.Categories), post.Date);

    private static void AssertTaken(Post after, Post before)
    {
        Assert.Equal(EntryKind.Markdown, after.Winner.Kind);
        Assert.Equal(Places(before.Signal.Copies), Places(after.Signal.Copies[..^1]));
        Assert.Equal(CopyKind.Near, after.Signal.Copies[^1].Kind);
    }

    private static IEnumerable<SourceSpan> Places(IEnumerable<Copy> copies) => copies.Select(static copy => copy.Entry.Origin);

    private static CuratedPosts Curate(IReadOnlyList<SourceFile> sources)
    {
        var diagnostics = new DiagnosticBag();
        var curated = new Curator(SeedSite.Config, PostOverrides.None, PostLedger.Empty).Curate(sources, diagnostics);
        Assert.DoesNotContain(diagnostics.ToSorted(), static found => found.Span.File.EndsWith(".md", StringComparison.Ordinal));
        return curated;
    }

    /// <summary>
    /// The file as it would be read from the disk; without the key that names the post, its text tells whose place it takes.
    /// </summary>
    private static SourceFile Adopted(Post post, bool isNamed)
    {
        var adoption = new Adoption(SeedSite.Config, post);
        var text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(adoption.Text));
        var key = text.IndexOf("adopts: ", StringComparison.Ordinal);
        return new SourceFile { Path = adoption.Path, Text = isNamed ? text : text.Remove(key, text.IndexOf('\n', key) + 1 - key) };
    }
}
