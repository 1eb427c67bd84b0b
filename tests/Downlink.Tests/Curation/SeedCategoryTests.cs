using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Posts;
using Downlink.Sources;

namespace Downlink.Tests.Curation;

public sealed class SeedCategoryTests
{
    private static readonly ImmutableArray<Post> Posts = Curate();

    private static ImmutableArray<Post> Curate()
    {
        var diagnostics = new DiagnosticBag();
        var config = SiteConfigReader.Read("site.config.yml", File.ReadAllText(Repository.Folder("site.config.yml")), diagnostics);
        Assert.NotNull(config);
        var reader = new SourceReader(Repository.Folder(""), config);
        var posts = new Curator(config, reader.ReadOverrides(diagnostics), reader.ReadLedger(diagnostics))
            .Curate(reader.Read(diagnostics), diagnostics)
            .Posts;
        Assert.Empty(diagnostics.ToSorted());
        return [.. posts.Where(static post => post.Winner.Origin.File.StartsWith("seeds/", StringComparison.Ordinal))];
    }

    /// <summary>The words by which a person knows the posts of each category.</summary>
    [Theory]
    [InlineData("detection", "DETR", "交并比", "IOUaware", "CenterNet", "SPP")]
    [InlineData("face-recognition", "人脸识别系统", "DeepID", "归一化以及增加类间 margin", "cos(θ_1)−cos(θ_2)=0")]
    [InlineData("ssm", "HiPPO")]
    [InlineData("distributed-training", "DDP的基本原理", "reducescatter", "Gradient Checkpointing")]
    public void Each_of_the_four_categories_holds_its_posts_and_no_others(string category, params string[] words)
    {
        var expected = words
            .Select(static word => Assert.Single(Posts, post => post.Winner.Body.Contains(word, StringComparison.Ordinal)).Id)
            .Order(Comparer);
        var found = Posts.Where(post => post.Categories.Contains(category)).Select(static post => post.Id).Order(Comparer);

        Assert.Equal(expected, found);
    }

    [Fact]
    public void The_category_that_a_dump_names_joins_those_found()
    {
        var dated = Assert.Single(Posts, static post => post.Date is not null);

        Assert.Contains("python", dated.Categories);
        Assert.Contains("distributed-training", dated.Categories);
    }

    [Fact]
    public void Evidence_names_the_terms_that_counted()
    {
        var post = Assert.Single(Posts, static post => post.Categories.Contains("ssm"));
        var evidence = Assert.Single(post.Evidence, static evidence => evidence.Category == "ssm");

        Assert.Contains(evidence.Terms, static term => term.Term == "SSM");
        Assert.Equal(evidence.Score, Math.Round(evidence.Terms.Sum(static term => term.Weight), 2));
        Assert.True(evidence.Score >= evidence.Threshold);
    }

    private static readonly Comparer<Downlink.Dedup.ContentHash> Comparer =
        Comparer<Downlink.Dedup.ContentHash>.Create(static (left, right) => string.CompareOrdinal(left.Hex, right.Hex));
}
