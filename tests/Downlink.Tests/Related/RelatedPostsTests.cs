using System.Collections.Immutable;
using System.Globalization;
using Downlink.Memory;
using Downlink.Posts;
using Downlink.Related;
using Downlink.Tests.Pages;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Related;

public sealed class RelatedPostsTests
{
    private static readonly ImmutableArray<Post> Blog =
    [
        Of("cache", "分布式缓存用一致性哈希把键放到环上,扩容时只迁移相邻的一段,缓存命中率几乎不变。"),
        Of("soup", "番茄洗净切块,热锅少油翻炒出汁,加水煮开再放鸡蛋,出锅前撒葱花。"),
        Of("ring", "一致性哈希的环上每台机器放许多虚拟节点,负载就均匀得多,迁移也平滑。"),
        Of("train", "从北京坐火车到拉萨要四十个小时,过了格尔木海拔升高,车厢开始供氧。"),
        Of("raft", "Raft elects one leader by majority vote; the leader replicates its log to every follower before it commits."),
        Of(
            "paxos",
            "Paxos needs a majority too, yet without a stable leader two proposers can outbid each other while no log entry commits."
        ),
        .. Enumerable
            .Range(0, 10)
            .Select(static number =>
                Of(
                    string.Create(CultureInfo.InvariantCulture, $"other{number}"),
                    string.Concat(Enumerable.Range(0, 40).Select(at => (char)(0x5000 + (number * 100) + at)))
                )
            ),
    ];

    [Fact]
    public void Posts_on_one_subject_find_each_other_and_no_others()
    {
        var related = RelatedPosts.Among(Blog);
        Assert.Equal(["ring"], Titles(related.To(Blog[0])));
        Assert.Equal(["cache"], Titles(related.To(Blog[2])));
        Assert.Equal(["paxos"], Titles(related.To(Blog[4])));
        Assert.Empty(related.To(Blog[1]));
        Assert.Empty(related.To(Blog[3]));
    }

    [Fact]
    public void Shared_words_are_words_and_not_pairs_of_characters()
    {
        Assert.Contains("一致性哈希", Shared(0), StringComparer.Ordinal);
        Assert.Equal(["commits", "leader", "log", "majority"], Shared(4).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_shared_word_stands_in_both_posts() =>
        Prop.ForAll(
                Blogs.ToArbitrary(),
                static posts =>
                {
                    var related = RelatedPosts.Among(posts);
                    return posts.All(post =>
                        related
                            .To(post)
                            .All(near => near.Shared.Length > 0 && near.Shared.All(word => Says(post, word) && Says(near.Post, word)))
                    );
                }
            )
            .Check(Repeatable.Runs.WithMaxTest(40));

    [Fact]
    public void Nearness_is_mutual_and_never_beyond_one() =>
        Prop.ForAll(Blogs.ToArbitrary(), static posts =>
        {
            var related = RelatedPosts.Among(posts);
            return posts.All(post => related.To(post).All(near =>
                near.Post.Id != post.Id && near.Score is > 0 and <= 1.0000001
                && related.To(near.Post).Where(back => back.Post.Id == post.Id).All(back => back.Score.Equals(near.Score))));
        }).Check(Repeatable.Runs.WithMaxTest(40));

    [Fact]
    public void The_answer_depends_on_no_order_of_asking() =>
        Prop.ForAll(Blogs.ToArbitrary(), static posts =>
        {
            var (one, other) = (RelatedPosts.Among(posts), RelatedPosts.Among(posts));
            var reversed = posts.Reverse().Select(other.To).Reverse().ToList();
            return posts.Select(one.To).Zip(reversed, Same).All(static same => same);
        }).Check(Repeatable.Runs.WithMaxTest(40));

    [Fact]
    public void What_is_kept_from_before_changes_nothing_whatever_was_edited_added_moved_or_deleted() =>
        Prop.ForAll(
                (from posts in Blogs from seed in Gen.Choose(0, 100_000) select (posts, seed)).ToArbitrary(),
                static given =>
                {
                    var (posts, random) = (given.posts, new Random(given.seed));
                    var kept = RelatedPosts.Among(posts);
                    for (var round = 0; round < 8; round++)
                    {
                        posts = Edit(posts, random);
                        kept = kept.AmongNow(posts);
                        // Nobody asks after every edit.
                        if (random.Next(3) == 0)
                            continue;
                        var anew = RelatedPosts.Among(posts);
                        Assert.All(posts, post => Assert.True(Same(kept.To(post), anew.To(post))));
                    }
                }
            )
            .Check(Repeatable.Runs.WithMaxTest(40));

    [Fact]
    public void What_an_earlier_run_kept_changes_nothing_whatever_was_edited_added_moved_or_deleted_since() =>
        Prop.ForAll(
                (from posts in Blogs from seed in Gen.Choose(0, 100_000) select (posts, seed)).ToArbitrary(),
                static given =>
                {
                    using var folder = new TemporaryFolder();
                    var (posts, random, file) = (given.posts, new Random(given.seed), new MemoryFile(folder["kin"], "tests"));
                    for (var round = 0; round < 6; round++)
                    {
                        var (kept, anew) = (RelatedPosts.Among([], file).AmongNow(posts), RelatedPosts.Among(posts));
                        // Of some posts nobody asks.
                        Assert.All(posts.Where(_ => random.Next(5) > 0), post => Assert.True(Same(kept.To(post), anew.To(post))));
                        kept.Keep(file);
                        kept.Settle();
                        Assert.All(posts, post => Assert.True(Same(kept.To(post), anew.To(post))));
                        for (var edits = random.Next(3); edits > 0; edits--)
                            posts = Edit(posts, random);
                    }
                }
            )
            .Check(Repeatable.Runs.WithMaxTest(60));

    [Fact]
    public void When_all_kin_are_found_the_terms_go_and_the_kin_stay()
    {
        var related = RelatedPosts.Among(Blog);
        related.To(Blog[0]);
        related.Settle();
        Assert.False(related.IsSettled);

        var kin = Blog.Select(related.To).ToList();
        related.Settle();
        Assert.True(related.IsSettled);
        Assert.All(Blog.Zip(kin), pair => Assert.True(Same(pair.Second, related.To(pair.First))));
    }

    [Fact]
    public void What_was_kept_is_kept_again_only_if_there_are_news()
    {
        using var folder = new TemporaryFolder();
        var file = new MemoryFile(folder["kin"], "tests");
        DateTime? Keep(ImmutableArray<Post> posts)
        {
            var related = RelatedPosts.Among([], file).AmongNow(posts);
            Assert.All(posts, post => related.To(post));
            related.Keep(file);
            var written = File.GetLastWriteTimeUtc(folder["kin"]);
            File.SetLastWriteTimeUtc(folder["kin"], DateTime.UnixEpoch);
            return written;
        }

        Assert.NotEqual(DateTime.UnixEpoch, Keep(Blog));
        Assert.Equal(DateTime.UnixEpoch, Keep(Blog));
        Assert.NotEqual(DateTime.UnixEpoch, Keep(Blog.SetItem(0, Of("cache", "别的东西。"))));
    }

    [Fact]
    public void Who_asks_often_is_told_what_who_asks_once_is_told() =>
        Prop.ForAll(
                Blogs.ToArbitrary(),
                static posts =>
                {
                    var often = RelatedPosts.Among(posts);
                    for (var time = 0; time < 3; time++)
                        Assert.All(posts, post => Assert.True(Same(often.To(post), RelatedPosts.Among(posts).To(post))));
                }
            )
            .Check(Repeatable.Runs.WithMaxTest(20));

    [Fact]
    public void A_title_and_a_tag_count_more_than_the_text()
    {
        Post[] plain = [Of("a", "alpha beta gamma delta epsilon"), Of("b", "alpha beta zeta eta theta"), Of("c", "iota kappa lambda"), Of("d", "sigma tau")];
        var near = Assert.Single(RelatedPosts.Among([.. plain]).To(plain[0]));
        Post[] tagged = [plain[0] with { Tags = ["alpha beta"] }, plain[1] with { Tags = ["alpha beta"] }, plain[2], plain[3]];
        Assert.True(Assert.Single(RelatedPosts.Among([.. tagged]).To(tagged[0])).Score > near.Score);
    }

    private static Gen<ImmutableArray<Post>> Blogs { get; } =
        from texts in Gen.ListOf(from words in Gen.ListOf(Gen.Elements("梯度", "检查点", "显存", "一致性", "哈希", "PyTorch", "ddp", "的", "，", " ", "leader", "数据库", "索引", "事务"), 12) select string.Concat(words), 14)
        select texts.Select(static (text, at) => Of(string.Create(CultureInfo.InvariantCulture, $"p{at}"), text)).ToImmutableArray();

    private static ImmutableArray<Post> Edit(ImmutableArray<Post> posts, Random random)
    {
        var at = random.Next(posts.Length);
        return random.Next(5) switch
        {
            0 => posts.RemoveAt(at).Insert(random.Next(posts.Length), posts[at]),
            1 when posts.Length > 2 => posts.RemoveAt(at),
            2 => posts.Insert(at, Of(string.Create(CultureInfo.InvariantCulture, $"new{random.Next()}"), posts[^1].Winner.PlainText)),
            3 => posts.SetItem(at, posts[at] with { Tags = ["显存", "leader"] }),
            _ => posts.SetItem(at, posts[at] with { Signal = posts[at].Signal with { Winner = Made.Line(posts[at].Winner.PlainText + posts[0].Winner.PlainText + "数据库") } }),
        };
    }

    private static Post Of(string name, string text)
    {
        var post = Made.Post(name);
        return post with { Signal = post.Signal with { Winner = Made.Line(text) } };
    }

    private static IEnumerable<string> Titles(ImmutableArray<RelatedPost> related) => related.Select(static near => near.Post.Title);

    private static ImmutableArray<string> Shared(int at) => Assert.Single(RelatedPosts.Among(Blog).To(Blog[at])).Shared;

    private static bool Says(Post post, string word) => (post.Title + "\n" + post.Winner.PlainText).Contains(word, StringComparison.OrdinalIgnoreCase);

    private static bool Same(ImmutableArray<RelatedPost> one, ImmutableArray<RelatedPost> other) =>
        one.Length == other.Length && one.Zip(other).All(static pair =>
            pair.First.Post.Id == pair.Second.Post.Id && pair.First.Score.Equals(pair.Second.Score) && pair.First.Shared.SequenceEqual(pair.Second.Shared));
}
