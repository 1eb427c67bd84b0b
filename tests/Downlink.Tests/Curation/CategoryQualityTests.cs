using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Posts;

namespace Downlink.Tests.Curation;

public sealed class CategoryQualityTests
{
    private static readonly string[] Four = ["detection", "face-recognition", "ssm", "distributed-training"];

    private static readonly SiteConfig Config =
        SiteConfigReader.Read("site.config.yml", File.ReadAllText(Repository.Folder("site.config.yml")), new DiagnosticBag())
        ?? throw new InvalidDataException("site.config.yml");

    [Theory]
    [InlineData("clean", 0.95)]
    [InlineData("without the characters that captures lose", 0.93)]
    [InlineData("in full width", 0.93)]
    [InlineData("with spaces beside Han", 0.93)]
    public void The_four_categories_are_found_on_posts_of_their_fields_and_on_no_neighbours(string state, double least)
    {
        var classifier = new Classifier(Config);
        var titles = new TitleFinder(Config.Dump);
        var posts = LabelledPost.ReadAll().Select(post => post with { Text = Damaged(post.Text, state) }).ToList();
        var found = posts
            .Select(post => classifier.Classify(Title(titles, post.Text), post.Text, []).Categories.Intersect(Four).ToList())
            .ToList();

        var wrong = posts.Zip(found)
            .Where(static pair => !pair.First.Categories.ToHashSet().SetEquals(pair.Second))
            .Select(static pair => $"{string.Join(",", pair.First.Categories)} → {string.Join(",", pair.Second)}: {pair.First.Text}");
        var quality = Four.Average(category =>
            F1(posts.Zip(found, (post, categories) => (post.Categories.Contains(category), categories.Contains(category))))
        );

        Assert.True(quality >= least, $"macro F1 {quality:F3}\n{string.Join('\n', wrong)}");
    }

    private static string Damaged(string text, string state) => state switch
    {
        "clean" => text,
        "in full width" => string.Concat(text.Select(static c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c)),
        "with spaces beside Han" => string.Concat(text.Select(static c => c >= '\u4E00' ? $"{c} " : $"{c}")),
        _ => string.Concat(text.Where(static c => c is not ('-' or '#' or '*' or '`' or '>'))),
    };

    /// <summary>The harmonic mean of precision and recall.</summary>
    private static double F1(IEnumerable<(bool IsMeant, bool IsFound)> posts)
    {
        var pairs = posts.ToList();
        double both = pairs.Count(static pair => pair is { IsMeant: true, IsFound: true });
        return 2 * both / Math.Max(1, pairs.Count(static pair => pair.IsMeant) + pairs.Count(static pair => pair.IsFound));
    }

    private static string Title(TitleFinder titles, string text) =>
        titles.Find(new Entry { Kind = EntryKind.PlainText, Body = text, Origin = SourceSpan.Of("seeds/a.txt"), Index = 0 }).Text;
}
