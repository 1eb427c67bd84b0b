using Downlink.Typesetting;

namespace Downlink.Tests.Typesetting;

public sealed class AnswerCacheTests : IDisposable
{
    private static readonly byte[] Version = new byte[32];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_kept_is_found_again_of_each_kind()
    {
        var cache = Open();
        Answer[] answers = [new Made("<i>中</i>"), new Refused("why", 3), new Refused("why", null), new UnknownLanguage()];
        for (var at = 0; at < answers.Length; at++)
            cache.Keep(Key(at), answers[at]);
        cache.Save();

        Assert.Equal(answers, Enumerable.Range(0, answers.Length).Select(at => Open().Find(Key(at))));
        Assert.Null(Open().Find(Key(99)));
    }

    [Fact]
    public void New_answers_are_added_at_the_end()
    {
        Keep(Open(), 0, 10);
        var before = File.ReadAllBytes(_folder["answers"]);

        Keep(Open(), 10, 5);

        Assert.Equal(before, File.ReadAllBytes(_folder["answers"])[..before.Length]);
        Assert.All(Enumerable.Range(0, 15), at => Assert.Equal(new Made(at.ToString("D3", null)), Open().Find(Key(at))));
    }

    [Fact]
    public void Answers_of_another_version_are_not_there()
    {
        Keep(Open(), 0, 1);

        Assert.Null(new AnswerCache(_folder["answers"], static () => [.. Enumerable.Repeat((byte)1, 32)]).Find(Key(0)));
    }

    /// <summary>
    /// Wherever a byte is changed, or the file cut: an answer is as it was, or missing, and the file can be written to again.
    /// </summary>
    [Fact]
    public void Damage_costs_answers_and_changes_none()
    {
        Keep(Open(), 0, 8);
        var whole = File.ReadAllBytes(_folder["answers"]);
        for (var at = 0; at < whole.Length; at += 11)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 0x55;
            foreach (var bytes in (byte[][])[damaged, whole[..at]])
            {
                File.WriteAllBytes(_folder["answers"], bytes);
                var cache = Open();
                Assert.All(
                    Enumerable.Range(0, 8),
                    number => Assert.True(cache.Find(Key(number)) is not { } found || found == new Made(number.ToString("D3", null)))
                );
                Keep(cache, 0, 8);
                Assert.Equal(new Made("007"), Open().Find(Key(7)));
            }
        }
    }

    [Fact]
    public void What_a_whole_build_did_not_need_is_dropped_once_it_is_much()
    {
        var big = Open();
        for (var at = 0; at < 40; at++)
            big.Keep(Key(at), new Made(new string('x', 50_000)));
        big.Save();

        var next = Open();
        Assert.NotNull(next.Find(Key(1)));
        next.Prune();

        Assert.InRange(new FileInfo(_folder["answers"]).Length, 50_000, 60_000);
        Assert.NotNull(Open().Find(Key(1)));
        Assert.Null(Open().Find(Key(2)));
    }

    [Fact]
    public void Another_that_wrote_meanwhile_is_not_harmed()
    {
        Keep(Open(), 0, 2);
        var (first, second) = (Open(), Open());
        Assert.NotNull(first.Find(Key(0)));
        Assert.NotNull(second.Find(Key(0)));
        Keep(first, 2, 2);

        Keep(second, 4, 2);

        Assert.All((int[])[0, 1, 4, 5], at => Assert.NotNull(Open().Find(Key(at))));
    }

    [Fact]
    public void A_place_that_cannot_be_written_to_is_no_fault()
    {
        _folder.Write("file", "");
        var cache = new AnswerCache(_folder["file/answers"], static () => Version);

        Keep(cache, 0, 1);

        Assert.Equal(new Made("000"), cache.Find(Key(0)));
    }

    private AnswerCache Open() => new(_folder["answers"], static () => Version);

    private static void Keep(AnswerCache cache, int first, int count)
    {
        foreach (var at in Enumerable.Range(first, count))
            cache.Keep(Key(at), new Made(at.ToString("D3", null)));
        cache.Save();
    }

    private static SnippetKey Key(int number) => SnippetKey.Of(new Formula($"x_{number}", false, ""));
}
