using Downlink.Building;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Posts;
using Downlink.Sources;

namespace Downlink.Tests.Building;

public sealed class PostShiftsTests
{
    private const string Text = "A trie keeps words by their letters, one step a letter, so that all words of one beginning hang on one branch. Looking one up takes as many steps as it has letters, however many words there are.";

    [Fact]
    public void Copies_that_become_one_post_and_a_post_that_falls_apart_mirror_each_other()
    {
        var (one, two) = (Curate(""), Curate($"{Curate("").Posts[0].Id}:\n  split: [seeds/1.txt:1]\n"));

        var (joined, parted) = (PostShifts.Between(two, one), PostShifts.Between(one, two));

        Assert.Equal((1, 2), (one.Posts.Length, two.Posts.Length));
        Assert.Equal(Slugs(two.Posts), Slugs(Assert.Single(joined.Joined).Before));
        Assert.Equal(Slugs(two.Posts), Slugs(Assert.Single(parted.Parted).Now));
        Assert.Empty(joined.Parted);
        Assert.Empty(parted.Joined);
    }

    private static List<string> Slugs(IEnumerable<Post> posts) =>
        [.. posts.Select(static post => post.Slug.Value).Order(StringComparer.Ordinal)];

    private static CuratedPosts Curate(string overrides)
    {
        var diagnostics = new DiagnosticBag();
        SourceFile[] sources = [new() { Path = "seeds/0.txt", Text = Text }, new() { Path = "seeds/1.txt", Text = Text }];
        return new Curator(
            new SiteConfig { Title = "x" },
            PostOverridesReader.Read(PostOverridesReader.FileName, overrides, diagnostics),
            PostLedger.Empty
        ).Curate(sources, diagnostics);
    }
}
