using Xunit.Abstractions;

namespace Downlink.Tests.Curation;

public sealed class EvaluationTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_clean_feed_is_read_without_a_fault(int seed)
    {
        var found = new Evaluation(MadeUpFeed.Make(seed, dumps: 8, isDamaged: false));

        output.WriteLine(found.ToString());
        Assert.Equal((1.0, 1.0, 1.0, 0, 1.0), (found.Precision, found.Recall, found.Duplicates, found.FalseMerges, found.Dates));
        Assert.True(found.Titles >= 0.9, found.ToString());
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    public void A_damaged_feed_loses_little_and_merges_nothing_wrongly(int seed)
    {
        var found = new Evaluation(MadeUpFeed.Make(seed, dumps: 12, isDamaged: true));

        output.WriteLine(found.ToString());
        Assert.Equal(0, found.FalseMerges);
        Assert.True(found.Precision >= 0.995 && found.Recall >= 0.995, found.ToString());
        Assert.True(found.Duplicates >= 0.97, found.ToString());
        Assert.True(found.Dates >= 0.98, found.ToString());
        Assert.True(found.Titles >= 0.85, found.ToString());
    }
}
